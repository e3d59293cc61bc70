// Starts the scripts of the design system, and again the two that a part loaded by htmx may need.
(function () {
  "use strict";

  DKFDS.init();

  // The design system writes this word in Danish itself.
  var more = document.querySelector(".more-button span");
  if (more) more.textContent = document.querySelector(".mainmenu[data-more]").dataset.more;

  document.addEventListener("htmx:afterSwap", function (event) {
    var part = event.detail.elt;
    part.querySelectorAll("table.table").forEach(function (table) {
      new DKFDS.ResponsiveTable(table);
    });
    new DKFDS.ErrorSummary(part.querySelector('[data-module="error-summary"]')).init();
  });

  // Paper cannot be opened: what is folded is printed too, and folded again afterwards.
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details:not([open])").forEach(function (details) {
      details.open = true;
      details.dataset.folded = "";
    });
  });
  window.addEventListener("afterprint", function () {
    document.querySelectorAll("details[data-folded]").forEach(function (details) {
      details.open = false;
      delete details.dataset.folded;
    });
  });

  ["htmx:responseError", "htmx:sendError", "htmx:timeout"].forEach(function (name) {
    document.addEventListener(name, function () {
      var problem = document.getElementById("problem");
      problem.hidden = false;
      problem.scrollIntoView({ block: "center" });
    });
  });
  document.addEventListener("htmx:beforeRequest", function () {
    document.getElementById("problem").hidden = true;
  });
})();
