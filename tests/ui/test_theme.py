"""Colours can be read in both schemes, and the stylesheet takes its colours from the palette alone."""

import dataclasses
import os
import re
import subprocess
import sys

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontInfo, QFontMetricsF

from recruiter_desk.ui.kit.icons import GLYPHS, icon
from recruiter_desk.ui.palette import CONTROL_ON, DARK, LIGHT, TEXT_ON, Palette, contrast
from recruiter_desk.ui.stylesheet import stylesheet
from recruiter_desk.ui.theme import Theme, current_palette
from recruiter_desk.ui.typeface import ROLES, font, load_fonts

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


def colours_in(rule: str) -> dict[str, str]:
    """Return what a rule of the stylesheet says about text and ground."""
    pairs = (part.split(":", 1) for part in rule.split(";") if ":" in part)
    return {name.strip(): value.strip() for name, value in pairs if name.strip() in ("color", "background-color")}


@both_schemes
def test_the_stylesheet_uses_no_colour_of_its_own(palette):
    known = {value for value in dataclasses.asdict(palette).values() if value.startswith("#")}
    assert set(re.findall(r"#\w{6}\b", stylesheet(palette))) <= known


@both_schemes
def test_text_and_ground_of_each_rule_are_a_declared_pair(palette):
    declared = {(palette.colour(text), palette.colour(ground)) for ground, texts in TEXT_ON.items() for text in texts}
    rules = [colours_in(rule) for rule in re.findall(r"\{(.*?)\}", stylesheet(palette), re.DOTALL)]
    pairs = {
        (rule["color"], rule["background-color"])
        for rule in rules
        if len(rule) == 2 and rule["background-color"] != "transparent"
    }
    assert pairs and pairs <= declared


@both_schemes
def test_the_words_of_every_role_read_on_every_plain_ground(palette):
    grounds = ("ground", "surface", "raised")
    assert [palette.on(role.colour, ground) for role in ROLES.values() for ground in grounds]


def test_the_application_changes_its_dress_at_once(qapp):
    theme = Theme(qapp, "dark")
    assert current_palette() is DARK
    theme.choose("light")
    assert current_palette() is LIGHT


def test_an_open_window_follows_the_system(qapp, monkeypatch):
    theme = Theme(qapp, "light")
    monkeypatch.setattr(theme, "_is_dark", lambda: True)
    theme.choose("system")
    assert (theme.palette, theme.scheme) == (DARK, "system")
    theme.choose("light")


def test_inter_draws_the_interface(qapp):
    load_fonts()
    assert QFontInfo(font("title")).family() == "Inter"


def test_heavier_roles_are_wider_so_the_weight_axis_works(qapp):
    load_fonts()
    widths = [QFontMetricsF(font(role)).horizontalAdvance("Halden Marine") for role in ("body", "name", "strong")]
    assert widths == sorted(set(widths))


def test_every_icon_is_in_the_font(qapp):
    assert [name for name in GLYPHS if icon(name).pixmap(16, 16).isNull()] == []


def test_an_icon_outside_the_table_is_refused(qapp):
    with pytest.raises(KeyError, match="no icon is called unicorn"):
        icon("unicorn")


def test_an_icon_is_drawn_at_the_scale_of_the_screen(qapp):
    drawn = icon("people").pixmap(QSize(16, 16), 2.0)
    assert (drawn.width(), drawn.devicePixelRatio()) == (32, 2.0)


BARE = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><cachedir>{cache}</cachedir></fontconfig>"""

WRITING_SYSTEMS = """
from PySide6.QtGui import QFontDatabase, QGuiApplication
from recruiter_desk.ui.typeface import load_fonts
application = QGuiApplication(["fonts"])
load_fonts()
print(*(system.name for system in QFontDatabase.writingSystems()))
"""


def test_names_can_be_drawn_on_a_linux_without_any_fonts(tmp_path):
    config = tmp_path / "fonts.conf"
    config.write_text(BARE.format(cache=tmp_path))
    environment = {**os.environ, "FONTCONFIG_FILE": str(config), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", WRITING_SYSTEMS], env=environment, capture_output=True, text=True, check=True
    )
    needed = {"Latin", "Cyrillic", "Greek", "Vietnamese", "SimplifiedChinese", "Japanese", "Korean", "Thai"}
    assert needed <= set(done.stdout.split())
