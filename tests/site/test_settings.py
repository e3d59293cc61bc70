"""What the settings refuse, and what production insists on."""

import os
import subprocess
import sys

import pytest
from django.urls import NoReverseMatch, reverse

PRODUCTION = {
    "HJEMMEL_MODE": "production",
    "HJEMMEL_SECRET_KEY": "a long secret that nobody guesses: 0123456789 abcdefghijklm",
    "HJEMMEL_KEYRING": "/nowhere/keyring.json",
    "HJEMMEL_FILES": "/nowhere/files",
    "HJEMMEL_OUTBOX": "/nowhere/outbox",
    "HJEMMEL_DATABASE_URL": "postgresql://hjemmel_app@localhost:1/none",
    "HJEMMEL_DATABASE_OWNER_URL": "postgresql://hjemmel_owner@localhost:1/none",
}


def python(code: str, environment: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    """Run code in a fresh interpreter that knows nothing of this one's settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("HJEMMEL", "DJANGO"))}
    return subprocess.run([sys.executable, "-c", code], env=kept | environment, capture_output=True, text=True)


@pytest.mark.parametrize("name", sorted(PRODUCTION.keys() - {"HJEMMEL_MODE", "HJEMMEL_DATABASE_OWNER_URL"}))
@pytest.mark.parametrize("empty", [False, True])
def test_it_does_not_start_without(name: str, empty: bool) -> None:
    environment = {other: value for other, value in PRODUCTION.items() if other != name} | ({name: ""} if empty else {})
    started = python("import hjemmel.site.settings", environment)
    assert started.returncode != 0
    assert (
        started.stderr.strip()
        .splitlines()[-1]
        .endswith(f"ImproperlyConfigured: Set {name} in the environment (docs/operation.md lists the settings).")
    )


def test_it_does_not_start_in_a_mode_there_is_not() -> None:
    started = python("import hjemmel.site.settings", PRODUCTION | {"HJEMMEL_MODE": "prodution"})
    assert started.returncode != 0
    assert "HJEMMEL_MODE" in started.stderr.splitlines()[-1]


def test_it_is_production_that_one_gets_without_asking() -> None:
    environment = {name: value for name, value in PRODUCTION.items() if name != "HJEMMEL_MODE"}
    started = python("import hjemmel.site.settings as s; print(s.MODE, s.DEMO, s.DEBUG)", environment)
    assert started.stdout.split() == ["production", "False", "False"]


DJANGO = PRODUCTION | {"DJANGO_SETTINGS_MODULE": "hjemmel.site.settings"}
START = "import django; django.setup(); "


def test_production_speaks_https_and_keeps_its_cookies() -> None:
    names = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SESSION_COOKIE_HTTPONLY", "SECURE_SSL_REDIRECT")
    code = (
        f"from django.conf import settings as s; print([getattr(s, name) for name in {names}], s.SECURE_HSTS_SECONDS)"
    )
    assert python(code, DJANGO).stdout.strip() == "[True, True, True, True] 31536000"


def test_djangos_own_check_leaves_only_what_is_the_operators_to_say() -> None:
    code = START + "from django.core import checks; print(*[m.id for m in checks.run_checks(None, None, True)])"
    # Whether subdomains speak HTTPS too, and whether the domain is on the browsers' list, Hjemmel cannot know.
    assert set(python(code, DJANGO).stdout.split()) == {"security.W005", "security.W021"}


# The demonstration's log-in


def test_outside_the_demonstration_there_is_no_address_to_log_in_by_a_click() -> None:
    with pytest.raises(NoReverseMatch):
        reverse("demo_log_in", args=("borger",))


def test_outside_the_demonstration_the_module_does_not_even_load() -> None:
    code = START + "import hjemmel.site.demo_pages"
    for mode in ("production", "test"):
        started = python(code, DJANGO | {"HJEMMEL_MODE": mode})
        assert "ImproperlyConfigured: The demonstration's log-in is for demo mode only." in started.stderr


def test_in_the_demonstration_it_is_there() -> None:
    code = START + "from django.urls import reverse; print(reverse('demo_log_in', args=('borger',)))"
    started = python(code, DJANGO | {"HJEMMEL_MODE": "demo"})
    assert started.stdout.strip() == "/demo/log-ind/borger/"
