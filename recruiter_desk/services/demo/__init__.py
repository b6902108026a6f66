"""A desk to look around in: invented people, invented companies, whole searches, the same for the same seed and day."""

from recruiter_desk.services.demo.builder import Built, build

__all__ = ["Built", "build"]
