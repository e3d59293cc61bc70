"""Help to use the card, counted for use inside the authority: who could want it, who does, and the five tasks.

Too few to be told outside, so it is in no release.
"""

from django.db.models import Count, Exists, OuterRef, Q

from hjemmel.core import access
from hjemmel.publication.figures import Words
from hjemmel.publication.kinds import Period, Section
from hjemmel.schemes.socialt_frikort import queries
from hjemmel.schemes.socialt_frikort.access import COUNT_CARDS, COUNT_TASKS
from hjemmel.schemes.socialt_frikort.models import OutreachConsent, OutreachTask


def section(period: Period, language: str) -> Section:
    """The coordinator's tasks of a period, and how many cards are not used today.

    ``language`` is that of the screen, ``da`` or ``en``.
    """
    titles = {
        "da": ("Udført", "Sammen med jobcentret", "Borgere"),
        "en": ("Done", "With the job centre", "Citizens"),
    }[language]
    done = {
        task: numbers
        for task, *numbers in access.visible(COUNT_TASKS, OutreachTask.objects.all())
        .filter(done_on__range=(period.since, period.until))
        .order_by()
        .values_list("task")
        .annotate(n=Count("pk"), joined=Count("pk", filter=Q(with_job_centre=True)), cards=Count("card", distinct=True))
    }
    return Section(
        "help",
        Words("Hjælp til at bruge frikortet", "Help to use the card").said(language),
        ("", *titles),
        tuple((str(name), *done.get(task, (0, 0, 0))) for task, name in OutreachTask.Task.choices),
        note=_unused().said(language),
    )


def _unused() -> Words:
    standing = OutreachConsent.objects.filter(card=OuterRef("pk"), withdrawn_at=None)
    unused = access.visible(COUNT_CARDS, queries.to_coordinate()).filter(is_used=False).order_by()
    found = unused.aggregate(n=Count("pk"), wanted=Count("pk", filter=Exists(standing)))
    n, wanted = found["n"], found["wanted"]
    return Words(
        f"Aktive frikort, der ikke er taget i brug i dag: {n}. Heraf har borgeren sagt ja til hjælp: {wanted}.",
        f"Active cards that are not used today: {n}. Of these the citizen wants help: {wanted}.",
    )
