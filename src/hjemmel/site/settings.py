"""Settings by environment. What is unsafe outside a demonstration has no default.

``HJEMMEL_MODE`` is ``production`` (default), ``demo`` or ``test``. Secrets, keys and files lie outside the repository,
in the data folder that ``hjemmel site`` prepares for a demonstration and the operator for production.
"""

import os
from datetime import timedelta
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from psycopg.conninfo import conninfo_to_dict

from hjemmel.accounts.providers import read_providers
from hjemmel.core import statements
from hjemmel.web.csp import POLICY

PROJECT = Path(__file__).resolve().parents[3]


def _required(name: str) -> str:
    value = os.environ.get(name)
    if not value:
        raise ImproperlyConfigured(f"Set {name} in the environment (docs/operation.md lists the settings).")
    return value


# Statements under row security look dear and are not, and the plan of one that is prepared (core.statements) is kept.
# A merge of two sorted tables looks cheap because it seldom goes far; here it goes on to the next row that is visible.
_SERVING = "-c jit=off -c plan_cache_mode=force_generic_plan -c enable_mergejoin=off"


def database_settings(url: str) -> dict[str, object]:
    """Django's settings of a database from its libpq address."""
    parts = conninfo_to_dict(url)
    parts["options"] = f"{_SERVING} {parts.get('options') or ''}".strip()
    known = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {name: value for name, value in parts.items() if name not in known} | statements.OPTIONS,
        **{django_name: str(parts.get(name) or "") for name, django_name in known.items()},
    }


MODE = os.environ.get("HJEMMEL_MODE", "production")
if MODE not in ("production", "demo", "test"):
    raise ImproperlyConfigured(f"HJEMMEL_MODE is production, demo or test, not {MODE!r}.")
DEMO = MODE == "demo"
DEBUG = False

SECRET_KEY = _required("HJEMMEL_SECRET_KEY")
ALLOWED_HOSTS = os.environ.get("HJEMMEL_HOSTS", "localhost").split(",")
CSRF_TRUSTED_ORIGINS = [origin for origin in os.environ.get("HJEMMEL_ORIGINS", "").split(",") if origin]

HJEMMEL_KEYRING = _required("HJEMMEL_KEYRING")
HJEMMEL_FILES = _required("HJEMMEL_FILES")
# Where cases are put that go to the archive when their time is up; a backup does not take it along.
HJEMMEL_ARCHIVE = os.environ.get("HJEMMEL_ARCHIVE") or str(Path(HJEMMEL_FILES).parent / "archive")
HJEMMEL_OUTBOX = _required("HJEMMEL_OUTBOX")
HJEMMEL_NODE_MODULES = Path(os.environ.get("HJEMMEL_NODE_MODULES", PROJECT / "node_modules"))

# The serving role reads and writes under row-level security; the owner role migrates and does nothing else.
DATABASES = {
    "default": database_settings(_required("HJEMMEL_DATABASE_URL")),
    "owner": database_settings(os.environ.get("HJEMMEL_DATABASE_OWNER_URL") or _required("HJEMMEL_DATABASE_URL")),
}
HJEMMEL_SERVING_ROLE = DATABASES["default"]["USER"]
# Used by the commands of backup, restore, rotation and sweep only; a machine that only serves is not given it.
HJEMMEL_DATABASE_KEEPER_URL = os.environ.get("HJEMMEL_DATABASE_KEEPER_URL", "")
HJEMMEL_KEEPER_ROLE = os.environ.get("HJEMMEL_KEEPER_ROLE", "hjemmel_keeper")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# A scheme with tables or pages of its own is an app; putting its folder there is all it takes.
_SCHEMES = sorted((Path(__file__).resolve().parents[1] / "schemes").glob("*/apps.py"))

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "csp",
    "django_cotton",
    "django_htmx",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "hjemmel.web",
    "hjemmel.api",
    "hjemmel.core",
    "hjemmel.accounts",
    "hjemmel.sources",
    "hjemmel.casework",
    "hjemmel.monitoring",
    "hjemmel.publication",
    "hjemmel.appeals",
    "hjemmel.records",
    "hjemmel.appeals.statistics",
    "hjemmel.appeals.treatment",
    *(f"hjemmel.schemes.{scheme.parent.name}" for scheme in _SCHEMES),
    "hjemmel.site",
]

MIDDLEWARE = [
    "hjemmel.core.logs.RequestLog",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "hjemmel.web.typed_numbers.NoNumberInAddress",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "hjemmel.accounts.sessions.SessionLimits",
    "hjemmel.api.middleware.TokenMiddleware",
    "hjemmel.core.middleware.ActorMiddleware",
]

ROOT_URLCONF = "hjemmel.site.urls"
WSGI_APPLICATION = "hjemmel.site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "hjemmel.web.frame.frame",
                "hjemmel.site.context.authority",
            ],
        },
    }
]
FORM_RENDERER = "hjemmel.web.forms.Renderer"

AUTH_USER_MODEL = "core.User"
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "front"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username",)},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# Log-in (docs/decisions/0010-log-in.md): how long a session lasts, unused and at most, and how new a log-in must be
# for its owner to change what they log in with.
HJEMMEL_SESSION_IDLE = timedelta(minutes=int(os.environ.get("HJEMMEL_SESSION_IDLE_MINUTES", "30")))
HJEMMEL_SESSION_LENGTH = timedelta(hours=int(os.environ.get("HJEMMEL_SESSION_HOURS", "8")))
HJEMMEL_SESSION_FRESH = timedelta(minutes=15)
# Where employers turn: name, telephone, e-mail and hours of the register, by semicolon; any of them may be empty.
HJEMMEL_REGISTER = [part.strip() for part in os.environ.get("HJEMMEL_REGISTER", "").split(";")]
# How many proxies of our own stand before the program; what they say of the client's address is believed.
HJEMMEL_PROXIES = int(os.environ.get("HJEMMEL_PROXIES", "0"))
_OIDC = os.environ.get("HJEMMEL_OIDC")
HJEMMEL_OIDC = read_providers(Path(_OIDC)) if _OIDC else ()

LANGUAGE_CODE = "da"
LANGUAGES = [("da", "Dansk"), ("en", "English")]
LOCALE_PATHS = [PROJECT / "src" / "hjemmel" / "locale"]
USE_TZ = True
TIME_ZONE = "Europe/Copenhagen"

STATIC_URL = "static/"
STATIC_ROOT = os.environ.get("HJEMMEL_STATIC", str(PROJECT / "build" / "static"))
STATICFILES_FINDERS = [
    "hjemmel.web.static.PackageFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
# Tests of pages need no collected files; the browser's run against the real thing.
_STATIC_STORAGE = (
    "django.contrib.staticfiles.storage.StaticFilesStorage"
    if MODE == "test"
    else "whitenoise.storage.CompressedManifestStaticFilesStorage"
)
STORAGES = {"staticfiles": {"BACKEND": _STATIC_STORAGE}}

# Cookies and transport: only a demonstration on localhost speaks plain HTTP.
_HTTPS = MODE == "production"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = _HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = int(HJEMMEL_SESSION_LENGTH.total_seconds())
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SECURE_REDIRECT_EXEMPT = [r"^sundhed/"]  # asked from inside, without TLS
SECURE_HSTS_SECONDS = 31_536_000 if _HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = POLICY
CSRF_FAILURE_VIEW = "hjemmel.web.errors.csrf_failure"

# History: the append-only and frozen triggers hold for the owner role too.
PGHISTORY_APPEND_ONLY = True
# Triggers are put in force from the models after each migration, as the policies are (hjemmel.core.tenancy).
PGTRIGGER_MIGRATIONS = False
PROCRASTINATE_DATABASE_ALIAS = "default"
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"

# A demonstration's log is read by a developer and is about invented people; production's holds no personal data.
_LOG_LEVEL = os.environ.get("HJEMMEL_LOG_LEVEL") or ("INFO" if MODE == "production" else "WARNING")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {"()": "hjemmel.core.logs.JsonFormatter"},
        "line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"},
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "json" if MODE == "production" else "line"}
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "hjemmel": {"level": _LOG_LEVEL},
        "procrastinate.worker": {"level": _LOG_LEVEL},
        "django.request": {"level": "ERROR"},  # of the rest, the line of the request says more
    },
}
