"""The outer pages: front page, what waits, language, and who read what."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import check_for_language
from django.views.decorators.http import require_GET, require_POST

from hjemmel.accounts.pages.log_in import safe_next
from hjemmel.core import access, clock
from hjemmel.core.access import PUBLIC, requires
from hjemmel.core.actor import ActorKind, Role, current_actor
from hjemmel.core.models import Person, PersonRead
from hjemmel.core.readers import Readers
from hjemmel.records.access import FIND_CHANGED
from hjemmel.records.change_forms import without
from hjemmel.site.access import READ_READS, READ_WAITING
from hjemmel.site.demo_people import DEMO_USERS
from hjemmel.site.reads_form import ReadsForm
from hjemmel.web import navigation
from hjemmel.web.lists import page_of
from hjemmel.web.waiting import waiting_for

READS_A_PAGE = 25

# Where each role's day begins.
_START = (
    (Role.CASEWORKER, "casework:day_list"),
    (Role.DECIDER, "waiting"),
    (Role.LAWYER, "waiting"),
    (Role.ANALYST, "waiting"),
    (Role.SECRETARY, "treatment:cases"),
    (Role.CITIZEN, "casework:my_cases"),
    (Role.DATA_PROTECTION_OFFICER, "waiting"),
)


@require_GET
@requires(PUBLIC)
def front(request: HttpRequest) -> HttpResponse:
    """The front page; whoever has logged in goes on to where their day begins, or to the first entry of their menu."""
    actor = current_actor()
    for role, start in _START:
        if actor.has(role):
            return redirect(start)
    if actor.is_known and (menu := navigation.links(request, actor)):
        return redirect(menu[0].url)
    return render(request, "site/front.html", {"demo_users": DEMO_USERS if settings.DEMO else ()})


@require_GET
@requires(READ_WAITING)
def waiting(request: HttpRequest) -> HttpResponse:
    """What waits for who asks, each kind with how many and the nearest day. It names no citizen."""
    found = waiting_for(current_actor())
    context = {"waiting": [row for row in found if row.count], "nothing": [row for row in found if not row.count]}
    return render(request, "site/waiting.html", context | {"today": clock.today()})


@require_POST
@requires(PUBLIC)
def set_language(request: HttpRequest) -> HttpResponse:
    """Choose Danish or English for this browser."""
    response = redirect(safe_next(request))
    language = request.POST.get("language", "")
    if check_for_language(language):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            language,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
            max_age=365 * 24 * 3600,
        )
    return response


@require_GET
@requires(READ_READS)
def reads(request: HttpRequest) -> HttpResponse:
    """Who read what about whom, narrowed: for the data protection officer, and for citizens about themselves."""
    actor = current_actor()
    form = ReadsForm(actor, request.GET or None)
    rows = access.visible(READ_READS, PersonRead.objects.select_related("person", "municipality"))
    person = access.get(FIND_CHANGED, Person.objects.all(), public_id=form.person) if form.person else None
    rows = form.narrowed(rows, person)
    page = page_of(request, rows, READS_A_PAGE)
    labels = {name: action.label for name, action in access.actions().items()}
    readers = Readers.of(page)
    is_staff = actor.kind is ActorKind.STAFF
    for read in page:
        read.action_label = labels.get(read.action, read.action)
        read.shown = read.reader if is_staff else readers.shown(read)
    query = without(request.GET, "side")
    context = {"page": page, "form": form, "person": person, "is_staff": is_staff, "query": query}
    return render(request, "site/reads.html", context)
