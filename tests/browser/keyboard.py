"""A walk through a page with the Tab key alone."""

from dataclasses import dataclass

from playwright.sync_api import Page

_MARK = """
() => {
  const seen = e => e.checkVisibility({visibilityProperty: true}) && !e.closest('[inert]');
  const query = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
  const radio = e => e.type === 'radio' && (document.querySelector(`input[name="${e.name}"]:checked`) || document.querySelector(`input[name="${e.name}"]`)) !== e;
  const stops = [...document.querySelectorAll(query)].filter(e => !e.disabled && e.tabIndex >= 0 && seen(e) && !radio(e));
  stops.forEach((e, i) => e.dataset.stop = i);
  // The walk starts where focus was last: at the top of the body.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  window.scrollTo(0, 0);
  return stops.map(e => e.outerHTML.slice(0, 120));
}
"""

_HERE = """
() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const drawn = s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none';
  const label = e.matches('input') && e.labels && e.labels[0];
  const shown = [e, label].filter(Boolean).some(x => ['', '::before', '::after'].some(p => drawn(getComputedStyle(x, p || null))));
  const box = e.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1), y = Math.min(Math.max(box.top + Math.min(box.height, 20) / 2, 0), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  const covered = top && !e.contains(top) && !top.contains(e) && !(label && label.contains(top));
  return {stop: e.dataset.stop === undefined ? null : Number(e.dataset.stop), shown, covered, html: e.outerHTML.slice(0, 120)};
}
"""


@dataclass(frozen=True, slots=True)
class Stop:
    """An element that has focus: its place in the document, whether the focus is drawn, whether something hides it."""

    place: int
    is_drawn: bool
    is_covered: bool
    html: str


def walk(page: Page) -> list[Stop]:
    """Press Tab from the top of the page to its end, and assert what WCAG asks of the walk.

    Everything that can be operated is reached once (2.1.1), in the order of the document (2.4.3), no trap (2.1.2),
    the focus is drawn (2.4.7) and not hidden behind something (2.4.11).
    """
    expected = page.evaluate(_MARK)
    stops: list[Stop] = []
    for _ in range(len(expected) + 1):
        page.keyboard.press("Tab")
        here = page.evaluate(_HERE)
        if here is None or (stops and here["stop"] == stops[0].place):
            break
        assert here["stop"] is not None, f"Focus went to what is no stop of the page: {here['html']}"
        stops.append(Stop(here["stop"], here["shown"], here["covered"], here["html"]))
    places = [stop.place for stop in stops]
    missed = [html for place, html in enumerate(expected) if place not in places]
    assert not missed, "The keyboard does not reach:\n" + "\n".join(missed)
    assert places == sorted(places), "The order is not that of the page:\n" + "\n".join(stop.html for stop in stops)
    undrawn = [stop.html for stop in stops if not stop.is_drawn]
    assert not undrawn, "Focus cannot be seen on:\n" + "\n".join(undrawn)
    covered = [stop.html for stop in stops if stop.is_covered]
    assert not covered, "Focus is hidden behind something on:\n" + "\n".join(covered)
    return stops
