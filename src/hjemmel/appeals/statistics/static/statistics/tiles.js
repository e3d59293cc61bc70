// Says in full what is pointed at or reached by keyboard on a picture; what is said is the part's own name.
(function () {
  "use strict";

  var said = document.getElementById("tile-said");

  function tell(event) {
    var part = event.target.closest && event.target.closest(".picture a, .picture [aria-label][role=img]");
    var named = part && (part.matches("[aria-label]") ? part : part.querySelector("[aria-label]"));
    if (named) said.textContent = named.getAttribute("aria-label");
  }

  document.addEventListener("focusin", tell);
  document.addEventListener("pointerover", tell);
})();
