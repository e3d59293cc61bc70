({
  // Number everything the keyboard should reach, and put focus at the top of the page.
  mark() {
    const operable = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
    const isSeen = (e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest("[inert]");
    // Of a group of radio buttons Tab reaches one: the chosen, else the first.
    const isPassedOver = (e) => {
      if (e.type !== "radio") return false;
      const group = [...document.getElementsByName(e.name)];
      return (group.find((radio) => radio.checked) || group[0]) !== e;
    };
    const stops = [...document.querySelectorAll(operable)].filter(
      (e) => !e.disabled && e.tabIndex >= 0 && isSeen(e) && !isPassedOver(e),
    );
    stops.forEach((e, place) => (e.dataset.stop = place));
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    window.scrollTo(0, 0);
    return stops.map((e) => e.outerHTML.slice(0, 120));
  },

  // The element with focus. What covers it may be on its way off, as the link past the menu is when focus leaves it.
  async here() {
    const found = this.look();
    if (!found || !found.covered) return found;
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    return this.look();
  },

  // The element with focus: its number, whether its focus is drawn (on itself or its label), whether it is covered.
  look() {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const label = e.labels && e.labels[0];
    const isDrawn = (part, pseudo) => {
      const style = getComputedStyle(part, pseudo);
      return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    };
    const drawn = [e, label].some((part) => part && [null, "::before", "::after"].some((p) => isDrawn(part, p)));
    const box = e.getBoundingClientRect();
    const within = (value, limit) => Math.min(Math.max(value, 0), limit - 1);
    const top = document.elementFromPoint(
      within(box.left + box.width / 2, innerWidth),
      within(box.top + Math.min(box.height, 20) / 2, innerHeight),
    );
    const covered = Boolean(top) && !e.contains(top) && !top.contains(e) && !(label && label.contains(top));
    const place = e.dataset.stop === undefined ? -1 : Number(e.dataset.stop);
    return { place, drawn, covered, html: e.outerHTML.slice(0, 120) };
  },
});
