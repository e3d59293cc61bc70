// Starts the scripts of the design system, and again the two that a part loaded by htmx may need.
(function () {
  "use strict";

  DKFDS.init();

  document.addEventListener("htmx:afterSwap", function (event) {
    var part = event.detail.elt;
    part.querySelectorAll("table.table").forEach(function (table) {
      new DKFDS.ResponsiveTable(table);
    });
    new DKFDS.ErrorSummary(part.querySelector('[data-module="error-summary"]')).init();
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
