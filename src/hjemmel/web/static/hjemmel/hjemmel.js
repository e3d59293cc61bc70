// Starts the scripts of the design system, and again the two that a part loaded by htmx may need.
(function () {
  "use strict";

  DKFDS.init();

  // The design system writes this word in Danish itself.
  var more = document.querySelector(".more-button span");
  if (more) more.textContent = document.querySelector(".mainmenu[data-more]").dataset.more;

  // What says that something was done is there already when the page is read; a live region tells only what changes.
  document.querySelectorAll('.alert[role="status"]').forEach(function (alert) {
    setTimeout(function () {
      alert.append.apply(alert, Array.from(alert.childNodes));
    }, 300);
  });

  // Of a part that changes without a new page: which lines are open, where focus is, and what it says in short.
  var before = { open: [], focused: null, says: "" };
  function lineOf(details) {
    var above = details.parentElement.closest("details");
    var summary = details.querySelector("summary");
    return (above ? lineOf(above) + " > " : "") + (summary.querySelector(".line-label") || summary).textContent.trim();
  }
  function saidBy(part) {
    var says = part.matches("[data-says]") ? part : part.querySelector("[data-says]");
    return says ? says.dataset.says : "";
  }
  document.addEventListener("htmx:beforeSwap", function (event) {
    var part = event.detail.target;
    // The same again is not told again.
    if (part.matches('[role="status"]') && part.textContent.trim() === event.detail.xhr.responseText.trim()) {
      event.detail.shouldSwap = false;
    }
    var focused = part.contains(document.activeElement) && document.activeElement.closest("summary");
    before = {
      open: Array.from(part.querySelectorAll("details[open]"), lineOf),
      focused: focused ? lineOf(focused.parentElement) : null,
      says: saidBy(part),
    };
  });

  document.addEventListener("htmx:afterSwap", function (event) {
    var part = event.detail.elt;
    part.querySelectorAll("details").forEach(function (details) {
      var line = lineOf(details);
      if (before.open.includes(line)) details.open = true;
      if (before.focused === line) details.querySelector("summary").focus();
    });
    if (saidBy(part) && saidBy(part) !== before.says) document.getElementById("told").textContent = saidBy(part);
    part.querySelectorAll("table.table").forEach(function (table) {
      new DKFDS.ResponsiveTable(table);
    });
    new DKFDS.ErrorSummary(part.querySelector('[data-module="error-summary"]')).init();
  });

  // An amount of whole øre from and to Danish text, as the server reads and writes it.
  function readOre(text) {
    var digits = text.replace(/\s/g, "").replace(/^kr\.?|(kr\.?|,-)$/gi, "");
    var parts = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/.exec(digits);
    return parts && BigInt(parts[1].replace(/\./g, "") + (parts[2] || "").padEnd(2, "0"));
  }
  function writeOre(ore) {
    var digits = ore.toString().padStart(3, "0");
    return digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ".") + "," + digits.slice(-2);
  }

  // A field that is a percentage of another follows it until somebody writes in it, and again when it is emptied.
  document.querySelectorAll("input[data-percent-of]").forEach(function (field) {
    var whole = field.form.elements[field.dataset.percentOf];
    var percent = field.dataset.percent.split(".");
    var decimals = percent[1] || "";
    var share = BigInt(percent[0] + decimals);
    var parts = 100n * 10n ** BigInt(decimals.length);

    function suggested() {
      var ore = readOre(whole.value);
      return ore === null ? null : (2n * ore * share + parts) / (2n * parts); // half up
    }

    // What the server filled in for this amount is nobody's own either.
    var written = readOre(field.value);
    var follows = field.value.trim() === "" || (written !== null && written === suggested());
    function fill() {
      if (!follows) return;
      var ore = suggested();
      field.value = ore === null ? "" : writeOre(ore);
    }
    whole.addEventListener("input", fill);
    field.addEventListener("input", function () {
      follows = field.value.trim() === "";
    });
    // Not while it is being emptied: somebody may be about to write another amount.
    field.addEventListener("blur", fill);
    fill();
  });

  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
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
