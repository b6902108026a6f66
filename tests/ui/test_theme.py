"""Colours can be read in both schemes, and the stylesheet takes its colours from the palette alone."""

import pytest

from recruiter_desk.ui.palette import CONTROL_ON, DARK, LIGHT, TEXT_ON, Palette, contrast

both_schemes = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)


def faint(palette: Palette, pairs: dict[str, tuple[str, ...]], least: float) -> list[str]:
    """Return the pairs of *palette* that stay under *least*."""
    measured = [
        (f"{mark} on {ground}", contrast(palette.colour(mark), palette.colour(ground)))
        for ground, marks in pairs.items()
        for mark in marks
    ]
    return [f"{pair} {value:.2f}" for pair, value in measured if value < least]


def test_contrast_of_black_and_white_is_21():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@both_schemes
def test_every_text_reads_on_its_ground(palette):
    assert faint(palette, TEXT_ON, 4.5) == []


@both_schemes
def test_every_control_shows_on_its_ground(palette):
    assert faint(palette, CONTROL_ON, 3.0) == []


def test_an_undeclared_pair_is_refused():
    with pytest.raises(KeyError, match="third on danger_ground"):
        LIGHT.on("third", "danger_ground")
