"""The page on which résumés that came in are checked, one after another, before anything is saved."""
