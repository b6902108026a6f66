"""The colours of both schemes, and which of them may meet: text on a ground, a control's line on a ground."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour the program draws with. Tokens are the design's; the rest is derived from them."""

    name: str
    ground: str
    surface: str
    raised: str
    line: str
    strong_line: str
    control_line: str
    ink: str
    second: str
    third: str
    accent: str
    accent_ground: str
    company: str
    company_ground: str
    candidate: str
    candidate_ground: str
    warning: str
    danger: str
    # derived
    warning_ground: str
    danger_ground: str
    hover: str
    pressed: str
    beneath: str
    on_accent: str
    accent_hover: str
    accent_pressed: str
    on_danger: str

    def on(self, text: str, ground: str) -> str:
        """Return the colour of *text* for use on *ground*; KeyError if nobody has declared that they meet."""
        if text not in TEXT_ON.get(ground, ()) and text not in CONTROL_ON.get(ground, ()):
            raise KeyError(f"{text} on {ground} is in neither TEXT_ON nor CONTROL_ON")
        return self.colour(text)

    def colour(self, name: str) -> str:
        """Return the "#RRGGBB" called *name*."""
        value: str = getattr(self, name)
        return value


LIGHT = Palette(
    name="light",
    ground="#F4F3F0",
    surface="#FFFFFF",
    raised="#FBFAF8",
    line="#E5E2DB",
    strong_line="#D5D1C8",
    control_line="#87857E",
    ink="#1B1F23",
    second="#565E68",
    third="#636A72",
    accent="#0E6B5B",
    accent_ground="#E3F0ED",
    company="#2F5D8C",
    company_ground="#E8EFF6",
    candidate="#A35524",
    candidate_ground="#F8EDE4",
    warning="#7A5200",
    danger="#B0372F",
    warning_ground="#FBF0D9",
    danger_ground="#FAE7E4",
    hover="#F1EFEA",
    pressed="#E8E5DE",
    beneath="#E3E0D9",
    on_accent="#FFFFFF",
    accent_hover="#0B5B4D",
    accent_pressed="#094C41",
    on_danger="#FFFFFF",
)

DARK = Palette(
    name="dark",
    ground="#14171A",
    surface="#1C2024",
    raised="#23282D",
    line="#2D3339",
    strong_line="#3A4148",
    control_line="#727A83",
    ink="#E9EBED",
    second="#A9B1BA",
    third="#919AA3",
    accent="#4FB8A3",
    accent_ground="#1B332F",
    company="#85ADDC",
    company_ground="#1D2A38",
    candidate="#E29B68",
    candidate_ground="#372820",
    warning="#D9B84A",
    danger="#E27B73",
    warning_ground="#332B17",
    danger_ground="#3A2020",
    hover="#262B31",
    pressed="#2A2F35",
    beneath="#0F1215",
    on_accent="#0F1A18",
    accent_hover="#62C6B2",
    accent_pressed="#45A692",
    on_danger="#1F1110",
)

_GREYS = ("ink", "second", "third")
_MARKS = ("accent", "company", "candidate", "warning", "danger")

# ground: the texts that may stand on it, each at 4.5:1 or more
TEXT_ON: dict[str, tuple[str, ...]] = {
    "ground": (*_GREYS, *_MARKS),
    "surface": (*_GREYS, *_MARKS),
    "raised": (*_GREYS, *_MARKS),
    "hover": (*_GREYS, "accent", "danger"),
    "pressed": ("ink", "second", "accent", "danger"),
    "accent_ground": (*_GREYS, "accent"),
    "company_ground": ("ink", "second", "company"),
    "candidate_ground": ("ink", "second", "candidate"),
    "warning_ground": ("ink", "second", "warning"),
    "danger_ground": ("ink", "second", "danger"),
    "accent": ("on_accent",),
    "company": ("on_accent",),
    "candidate": ("on_accent",),
    "accent_hover": ("on_accent",),
    "accent_pressed": ("on_accent",),
    "danger": ("on_danger",),
    "ink": ("surface",),
}

# ground: the lines and marks that say where a control is or what state it has, each at 3:1 or more
CONTROL_ON: dict[str, tuple[str, ...]] = {
    "ground": ("control_line", "accent"),
    "surface": ("control_line", "accent", "danger", "company", "candidate"),
    "raised": ("control_line", "accent"),
    "hover": ("control_line", "accent", "company", "candidate"),
    "accent_ground": ("control_line", "accent", "company", "candidate"),
    "company_ground": ("company",),
    "candidate_ground": ("candidate",),
    "warning_ground": ("warning",),
    "danger_ground": ("danger",),
}


def contrast(one: str, other: str) -> float:
    """Return the contrast of two "#RRGGBB" colours, 1 to 21, after WCAG 2.2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
