"""Dynamic properties that the stylesheet reads, set so that the widget is drawn anew."""

from PySide6.QtWidgets import QWidget


def set_look(widget: QWidget, **properties: str | bool) -> None:
    """Set *properties* on *widget* and have its style looked up again where one of them changed."""
    changed = [name for name, value in properties.items() if widget.property(name) != value]
    for name in changed:
        widget.setProperty(name, properties[name])
    if changed:
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
        widget.updateGeometry()
        widget.update()
