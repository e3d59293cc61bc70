"""The whole API, put together from the routers that the domains bring."""

import importlib
import json
from importlib.util import find_spec

from django.apps import apps
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET
from ninja import NinjaAPI
from ninja.responses import NinjaJSONEncoder

from hjemmel.api import problems
from hjemmel.api.description import describe
from hjemmel.core.access import PUBLIC, Action, requires
from hjemmel.core.actor import Role

# The interactive documentation of django-ninja loads scripts from elsewhere, so only the description itself is served.
api = NinjaAPI(
    title="Hjemmel",
    version="1",
    description="Decisions with their legal basis as a value.",
    docs_url=None,
    openapi_url=None,
    urls_namespace="api",
)
problems.install(api)

for _app in apps.get_app_configs():
    if _app.name.startswith("hjemmel.") and _app.name != "hjemmel.site" and find_spec(f"{_app.name}.api"):
        api.add_router("", importlib.import_module(f"{_app.name}.api").router)


def scopes(role: Role) -> list[Action]:
    """The actions that calls of the API do and that a program in the role may be given, by name."""
    operations = (
        operation
        for router in api._get_bound_routers()
        for view in router.path_operations.values()
        for operation in view.operations
    )
    actions = {operation.view_func.action.name: operation.view_func.action for operation in operations}
    return [action for _name, action in sorted(actions.items()) if role in action.rows]


@require_GET
@requires(PUBLIC)
def openapi(request: HttpRequest) -> HttpResponse:
    """The OpenAPI description of the API."""
    schema = describe(api.get_openapi_schema(path_prefix="/api/v1/"))
    return HttpResponse(json.dumps(schema, cls=NinjaJSONEncoder), content_type="application/json")
