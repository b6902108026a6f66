"""Run what a click asked for; what the desk refuses becomes a sentence in the window."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from recruiter_desk.domain.errors import DeskError, Refused


def attempt(widget: QWidget, work: Callable[[], object]) -> bool:
    """Run *work*; return whether it went through. A refusal is said in the window of *widget*, nothing is lost."""
    try:
        work()
    except DeskError as error:
        tell(widget, error)
        return False
    return True


def tell(widget: QWidget, error: DeskError) -> None:
    """Say *error* in the bar of the window that holds *widget*."""
    say = getattr(widget.window(), "say", None)
    if say:
        say(str(error), "warning" if isinstance(error, Refused) else "danger")
