"""All addresses. Each domain brings its own ``urls``; the demonstration's log-in exists in demo mode only."""

import importlib
from importlib.util import find_spec

from django.apps import apps
from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path, re_path

from hjemmel.site import api, health, jobs, pages, reads_pages, setting_pages, token_pages


def _domains() -> list[URLResolver]:
    own = (app for app in apps.get_app_configs() if app.name.startswith("hjemmel.") and app.name != "hjemmel.site")
    return [path("", include(f"{app.name}.urls")) for app in own if find_spec(f"{app.name}.urls")]


urlpatterns: list[URLPattern | URLResolver] = [
    path("", pages.front, name="front"),
    path("sprog/", pages.set_language, name="set_language"),
    path("det-venter/", pages.waiting, name="waiting"),
    path("gaaet-i-staa/", jobs.failed_jobs, name="failed_jobs"),
    path("laesninger/", reads_pages.reads, name="reads"),
    re_path(r"^laesninger/eksport\.(?P<form>csv|xlsx)$", reads_pages.export, name="export_reads"),
    path("api-noegler/", token_pages.tokens, name="tokens"),
    path("api-noegler/<uuid:public_id>/spaer/", token_pages.revoke, name="revoke_token"),
    path("indstillinger/", setting_pages.settings, name="settings"),
    path("indstillinger/<slug:name>/", setting_pages.setting, name="setting"),
    path("sundhed/", health.health, name="health"),
    path("sundhed/levende/", health.live, name="live"),
    path("sundhed/klar/", health.ready, name="ready"),
    path("api/v1/openapi.json", api.openapi, name="openapi"),
    path("api/v1/", api.api.urls),
    *_domains(),
]
if settings.DEMO:
    demo = importlib.import_module("hjemmel.site.demo_pages")
    urlpatterns.append(path("demo/log-ind/<slug:username>/", demo.log_in, name="demo_log_in"))

handler400 = "hjemmel.web.errors.bad_request"
handler403 = "hjemmel.web.errors.permission_denied"
handler404 = "hjemmel.web.errors.not_found"
handler500 = "hjemmel.web.errors.server_error"
