"""``docs/systems.md`` says what works and which test shows it: each system once, and nothing that is not there."""

import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
CELLS = [
    [cell.strip() for cell in line.strip().strip("|").split("|")]
    for line in (ROOT / "docs" / "systems.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ")
]
ROWS = [cells for cells in CELLS if cells[0] not in ("System", "Purpose")]


def test_no_system_has_two_rows() -> None:
    named = Counter(re.sub(r"\s*\(.*", "", cells[0]) for cells in ROWS)
    assert {name: n for name, n in named.items() if n > 1} == {}
    assert len(ROWS) > 40


def test_every_test_and_folder_that_is_named_is_there() -> None:
    tests = {str(path.relative_to(ROOT)) for path in (ROOT / "tests").rglob("*")}
    missing = []
    for cells in ROWS:
        for name in re.findall(r"`([^`]+)`", cells[-1]):
            if not any(path == name or path.endswith(f"/{name}") for path in tests):
                missing.append((cells[0], name))
        if len(cells) == 5:
            lives = re.findall(r"`([^`]+)`", cells[3])
            missing += [(cells[0], name) for name in lives if not _is_there(name)]
    assert missing == []


def _is_there(name: str) -> bool:
    places = (ROOT / "src" / "hjemmel", ROOT)
    return any((place / name).exists() or (place / f"{name}.py").exists() for place in places)
