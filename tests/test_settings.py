"""Settings remember windows and schemes across a restart, and survive rubbish."""

from pathlib import Path

from recruiter_desk import paths
from recruiter_desk.settings import Settings


def test_what_was_chosen_is_there_after_a_restart(tmp_path):
    settings = Settings(tmp_path / "settings.ini")
    settings.scheme = "dark"
    settings.last_desk = tmp_path / "northside.desk"
    settings.keep_layout("window", b"\x00\x01")
    settings.save()
    again = Settings(tmp_path / "settings.ini")
    assert (again.scheme, again.last_desk) == ("dark", tmp_path / "northside.desk")
    assert again.layout("window") == b"\x00\x01"


def test_a_first_start_follows_the_system_and_has_no_desk(tmp_path):
    settings = Settings(tmp_path / "settings.ini")
    assert (settings.scheme, settings.last_desk, settings.layout("window")) == ("system", None, b"")


def test_rubbish_in_the_file_is_no_reason_to_stop(tmp_path):
    file = tmp_path / "settings.ini"
    file.write_bytes(b"\x00\xff[look\nscheme=@Invalid()\nscheme=purple")
    assert Settings(file).scheme == "system"


def test_a_layout_that_is_no_layout_is_left_out(tmp_path):
    file = tmp_path / "settings.ini"
    file.write_text("[layout]\nwindow = not base 64!\n")
    assert Settings(file).layout("window") == b""


def test_a_folder_nobody_may_write_to_is_no_reason_to_stop(tmp_path):
    (tmp_path / "here").write_text("a file where the folder should be")
    settings = Settings(tmp_path / "here" / "settings.ini")
    settings.scheme = "dark"
    settings.save()
    assert settings.scheme == "dark"


def test_settings_lie_in_the_platforms_folder(own_settings):
    assert own_settings in paths.settings_file().parents


def test_the_icon_is_found_in_a_checkout():
    assert paths.resource("icon.png").is_file()


def test_a_file_of_a_package_is_found_without_importing_it():
    file = paths.package_file("fontpkg_inter", "files/Inter[opsz,wght].ttf")
    assert isinstance(file, Path) and file.stat().st_size > 100_000


def test_a_package_that_is_not_there_has_no_files():
    assert paths.package_file("no_such_package_here", "a.ttf") is None
