"""The addresses of published figures. A release keeps its address for good."""

from django.urls import path, re_path

from hjemmel.publication.pages import drafts, public

app_name = "publication"
_RELEASE = r"^tal/(?P<kind>[a-z][a-z-]*)/(?P<code>[0-9]{4})/(?P<number>[0-9]{1,6})"

urlpatterns = [
    path("tal/", public.index, name="index"),
    re_path(r"^tal/(?P<kind>[a-z][a-z-]*)/(?P<code>[0-9]{4})/$", public.release, name="latest"),
    re_path(_RELEASE + r"/$", public.release, name="release"),
    re_path(_RELEASE + r"\.(?P<form>json|csv|xlsx|pdf)$", public.file, name="file"),
    re_path(r"^tal/(?P<kind>[a-z][a-z-]*)/kommuner/$", public.compare, name="compare"),
    re_path(r"^tal/(?P<kind>[a-z][a-z-]*)/kommuner\.(?P<form>csv|xlsx)$", public.compared_file, name="compared_file"),
    path("offentliggoerelse/", drafts.drafts, name="drafts"),
    path("offentliggoerelse/ny/<slug:kind>/", drafts.prepare, name="prepare"),
    path("offentliggoerelse/<uuid:public_id>/", drafts.draft, name="draft"),
    path("offentliggoerelse/<uuid:public_id>/godkend/", drafts.approve, name="approve"),
    path("offentliggoerelse/<uuid:public_id>/afvis/", drafts.reject, name="reject"),
    path("offentliggoerelse/<uuid:public_id>/udtraek/", drafts.extract, name="extract"),
]
