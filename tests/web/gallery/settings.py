"""What the gallery changes in the settings: only the toolkit, no database."""

from pathlib import Path

from hjemmel.web.csp import POLICY
from hjemmel.web.translations import SOURCE

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).parent / "templates"],
        "OPTIONS": {
            "builtins": ["django_cotton.templatetags.cotton"],
            "loaders": [
                "django_cotton.cotton_loader.Loader",
                "django.template.loaders.filesystem.Loader",
                "django.template.loaders.app_directories.Loader",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "hjemmel.web.frame.frame",
                "web.gallery.frame.authority",
            ],
        },
    }
]

GALLERY = {
    "DEBUG": False,
    "ALLOWED_HOSTS": ["localhost", "testserver"],
    "ROOT_URLCONF": "web.gallery.urls",
    "TEMPLATES": TEMPLATES,
    "MIDDLEWARE": [
        "csp.middleware.CSPMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.locale.LocaleMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "web.gallery.frame.LoggedIn",
    ],
    "SESSION_ENGINE": "django.contrib.sessions.backends.signed_cookies",
    "STATIC_URL": "/static/",
    "STATICFILES_FINDERS": [
        "django.contrib.staticfiles.finders.AppDirectoriesFinder",
        "hjemmel.web.static.PackageFinder",
    ],
    "STORAGES": {
        "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    },
    "FORM_RENDERER": "hjemmel.web.forms.Renderer",
    "CONTENT_SECURITY_POLICY": POLICY,
    "CSRF_FAILURE_VIEW": "hjemmel.web.errors.csrf_failure",
    "LOGIN_URL": "login",
    "LANGUAGE_CODE": "da",
    "LOCALE_PATHS": [SOURCE / "locale"],
    "LANGUAGES": [("da", "Dansk"), ("en", "English")],
    "TIME_ZONE": "Europe/Copenhagen",
    "USE_TZ": True,
    "SECRET_KEY": "only for the gallery",
}
