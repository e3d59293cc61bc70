"""What an effect says, in sentences, and what it does not."""

from django.utils.translation import gettext as _

from hjemmel.monitoring.effects import Effect, Reading


def tell(effect: Effect) -> list[str]:
    """The reading first, then every reservation that belongs to it."""
    sentences = [_readings()[effect.reading]]
    if effect.reading in (Reading.LOWER, Reading.HIGHER, Reading.MAY_BE_CHANCE):
        sentences.append(_("Om tiltaget er grunden, kan tallene ikke vise: andet kan have ændret sig samtidig."))
        if effect.is_short:
            sentences.append(
                _("Med %(before)s målinger før og %(after)s efter kan man ikke se et forløb over tid.")
                % {"before": len(effect.before.periods), "after": len(effect.after.periods)}
            )
    if effect.left_out:
        sentences.append(
            _("%(n)s målinger er holdt ude, fordi tiltaget begyndte, eller kan være begyndt, i dem.")
            % {"n": len(effect.left_out)}
        )
    return sentences


def _readings() -> dict[Reading, str]:
    return {
        Reading.NOT_BEGUN: _("Tiltaget er ikke begyndt, så der er ikke noget efter at måle på."),
        Reading.NOTHING_BEFORE: _("Der er intet målt før tiltaget, så der er ikke noget at sammenligne med."),
        Reading.NOTHING_AFTER: _("Der er intet målt efter, at tiltaget begyndte."),
        Reading.MAY_BE_CHANCE: _("Forskellen fra før til efter kan være tilfældig: de to usikkerheder overlapper."),
        Reading.LOWER: _("Andelen er lavere efter end før, mere end tilfældet alene plejer at give."),
        Reading.HIGHER: _("Andelen er højere efter end før, mere end tilfældet alene plejer at give."),
    }
