"""The first start: a page without a desk."""
