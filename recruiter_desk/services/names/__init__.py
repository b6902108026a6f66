"""The names of a search: list them, say how a call went, paste new ones, change them in place."""

from recruiter_desk.services.names.adding import paste, preview_paste
from recruiter_desk.services.names.calling import after_call
from recruiter_desk.services.names.editing import Field, edit
from recruiter_desk.services.names.reading import count_to_call, read

__all__ = ["Field", "after_call", "count_to_call", "edit", "paste", "preview_paste", "read"]
