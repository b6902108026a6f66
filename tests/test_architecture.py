"""The house rules, as tests: who may import whom, and how files are named and kept short."""

import ast
import sys
from pathlib import Path

import grimp
import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
MEETS_QT = ("recruiter_desk.ui", "recruiter_desk.app")


@pytest.fixture(scope="module")
def imports() -> grimp.ImportGraph:
    """Every import of the package, those inside functions included."""
    return grimp.build_graph("recruiter_desk", include_external_packages=True, cache_dir=None)


def belongs(module: str, *packages: str) -> bool:
    return any(module == package or module.startswith(package + ".") for package in packages)


def test_every_contract_holds(capsys):
    assert lint_imports(str(ROOT / "pyproject.toml"), no_cache=True) == 0, capsys.readouterr().out


def test_the_domain_knows_only_the_standard_library(imports):
    domain = [module for module in imports.modules if belongs(module, "recruiter_desk.domain")]
    foreign = {
        f"{module} imports {other}"
        for module in domain
        for other in imports.find_modules_directly_imported_by(module)
        if not belongs(other, "recruiter_desk.domain") and other.split(".")[0] not in sys.stdlib_module_names
    }
    assert not foreign


def test_only_the_windows_and_the_composition_root_know_qt(imports):
    users = imports.find_modules_that_directly_import("PySide6") if "PySide6" in imports.modules else set()
    assert not {user for user in users if not belongs(user, *MEETS_QT)}


def test_packaging_stays_no_package():
    """It would hide the library of that name from every tool that needs it."""
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_every_file_says_what_it_is():
    assert not [name(file) for file in files() if not ast.get_docstring(tree(file))]


def test_every_file_stays_short():
    assert not [name(file) for file in files() if len(file.read_text("utf-8").splitlines()) > 400]


def test_nothing_has_a_name_that_says_nothing():
    vague = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base"}
    assert not [name(file) for file in files() if vague & set(Path(name(file)).with_suffix("").parts)]


def test_every_class_has_fewer_than_twenty_methods():
    """Overrides of Qt's camelCase methods do not count."""
    found = [(file, each) for file in files() for each in ast.walk(tree(file))]
    classes = [(file, each) for file, each in found if isinstance(each, ast.ClassDef)]
    assert not [f"{name(file)}: {each.name}" for file, each in classes if len(own_methods(each)) >= 20]


def files() -> list[Path]:
    """Every file of the product, its packaging and its benchmarks."""
    tops = ("recruiter_desk", "packaging", "benchmarks")
    return sorted(file for top in tops for file in ROOT.glob(f"{top}/**/*.py"))


def name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


def own_methods(node: ast.ClassDef) -> list[str]:
    return [each.name for each in node.body if isinstance(each, ast.FunctionDef) and each.name.islower()]
