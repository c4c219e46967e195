/* What makes the pages quicker to use. Without it everything still works. */
"use strict";
(() => {
  /* Ctrl-Enter records from wherever one is in the form. */
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const form = event.target.closest?.("form[data-form]");
      if (form) {
        event.preventDefault();
        form.requestSubmit(form.querySelector("button.primary"));
      }
    }
    if (event.key === "Escape") closeMenus(null);
  });

  /* '/' goes to the search, unless one is writing. */
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.target.closest("input, textarea, select, [contenteditable]")) {
      event.preventDefault();
      document.getElementById("top-search")?.focus();
    }
  });

  const closeMenus = (except) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (menu !== except) menu.open = false;
    }
  };
  document.addEventListener("click", (event) => closeMenus(event.target.closest("details.menu")));

  /* One click records once. */
  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-form]");
    if (!form) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
  });
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  });

  /* A file that would be refused after minutes on the way is not sent at all. */
  document.addEventListener("change", (event) => {
    const field = event.target.closest?.("input[type=file][data-bytes-max]");
    if (!field) return;
    const large = field.files[0]?.size > Number(field.dataset.bytesMax);
    if (large) field.value = "";
    field.setCustomValidity(large ? field.dataset.tooLarge : "");
    field.reportValidity();
  });

  /* A file on its way shows how far it is; a refusal lets it be sent again. */
  document.addEventListener("htmx:xhr:progress", (event) => {
    const bar = event.target.closest?.("form[data-upload]")?.querySelector("progress");
    if (bar && event.detail.lengthComputable) {
      bar.hidden = false;
      bar.value = (100 * event.detail.loaded) / event.detail.total;
    }
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.target.closest?.("form[data-upload]");
    if (form) {
      delete form.dataset.sent;
      form.querySelector("progress").hidden = true;
    }
  });

  /* Someone or something by typing: the field keeps the id, a second one beside it shows the name. */
  class Picker {
    constructor(box) {
      this.box = box;
      this.field = box.querySelector("input");
      this.shown = document.createElement("input");
      this.list = document.createElement("ul");
      this.options = [];
      this.active = -1;
      this.build();
    }

    build() {
      const { field, shown, list, box } = this;
      list.id = `${field.id}-list`;
      list.setAttribute("role", "listbox");
      list.hidden = true;
      shown.id = field.id;
      shown.name = `shown:${field.name}`;
      field.removeAttribute("id");
      shown.value = box.dataset.shown || field.value;
      shown.placeholder = field.placeholder;
      shown.autocomplete = "off";
      for (const name of ["aria-invalid", "aria-describedby"]) {
        if (field.hasAttribute(name)) shown.setAttribute(name, field.getAttribute(name));
      }
      for (const [name, value] of [["role", "combobox"], ["aria-expanded", "false"], ["aria-autocomplete", "list"], ["aria-controls", list.id]]) {
        shown.setAttribute(name, value);
      }
      field.type = "hidden";
      box.append(shown, list);
      shown.addEventListener("input", () => this.typed());
      shown.addEventListener("focus", () => this.search());
      shown.addEventListener("keydown", (event) => this.key(event));
      shown.addEventListener("blur", () => this.close());
      list.addEventListener("mousedown", (event) => {
        event.preventDefault();
        const option = event.target.closest("[role=option]");
        if (option) this.choose(option);
      });
    }

    /* What was typed and not chosen is sent as it is: the rule that refuses it will say what is wrong. */
    typed() {
      this.field.value = this.shown.value;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.search(), 150);
    }

    async search() {
      const address = new URL(this.box.dataset.pick, location.href);
      address.searchParams.set("q", this.field.value === this.shown.value ? this.shown.value : "");
      const asked = (this.asked = (this.asked || 0) + 1);
      const answer = await fetch(address, { headers: { Accept: "application/json" } });
      if (!answer.ok || asked !== this.asked || document.activeElement !== this.shown) return;
      this.show(await answer.json());
    }

    show(found) {
      this.list.replaceChildren(...found.map((each, i) => {
        const option = document.createElement("li");
        option.id = `${this.list.id}-${i}`;
        option.setAttribute("role", "option");
        option.dataset.id = each.id;
        option.dataset.name = each.name;
        const name = document.createElement("span");
        name.textContent = each.name;
        const about = document.createElement("span");
        about.className = "muted small";
        about.textContent = each.about;
        option.append(name, about);
        return option;
      }));
      if (found.length === 0) {
        const none = document.createElement("li");
        none.className = "none";
        none.textContent = this.box.dataset.none;
        this.list.append(none);
      }
      this.options = [...this.list.querySelectorAll("[role=option]")];
      this.active = -1;
      this.list.hidden = false;
      this.shown.setAttribute("aria-expanded", "true");
    }

    key(event) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (this.list.hidden) this.search();
        else this.move(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter" && !event.ctrlKey && this.active >= 0) {
        event.preventDefault();
        this.choose(this.options[this.active]);
      } else if (event.key === "Escape") {
        this.close();
      }
    }

    move(step) {
      if (this.options.length === 0) return;
      this.options[this.active]?.removeAttribute("aria-selected");
      this.active = (this.active + step + this.options.length) % this.options.length;
      const option = this.options[this.active];
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.shown.setAttribute("aria-activedescendant", option.id);
    }

    choose(option) {
      this.field.value = option.dataset.id;
      this.shown.value = option.dataset.name;
      this.field.dispatchEvent(new Event("change", { bubbles: true }));
      this.close();
    }

    close() {
      this.list.hidden = true;
      this.active = -1;
      this.shown.setAttribute("aria-expanded", "false");
      this.shown.removeAttribute("aria-activedescendant");
    }
  }

  const inShort = new Intl.NumberFormat(document.documentElement.lang, { notation: "compact", maximumSignificantDigits: 6 });

  /* The lab's numbers: a slider and a field that say the same, and what they stood at. */
  const turnable = (line) => {
    const range = line.querySelector("input[type=range]");
    const field = line.querySelector("input[type=number]");
    const reset = line.querySelector(".reset");
    const said = line.querySelector("output");
    const wrong = line.querySelector(".error");
    const marked = () => {
      const turned = Number(field.value) !== Number(line.dataset.usual);
      line.classList.toggle("turned", turned);
      reset.hidden = false;
      reset.disabled = !turned;
      /* Zeros are hard to count: 10000000 is 1000万, or 10M. */
      if (said) said.textContent = field.value === "" ? "" : inShort.format(Number(field.value));
      const group = line.closest("details");
      group.querySelector(".chip.turned").hidden = !group.querySelector(".slider.turned");
    };
    const turned = () => {
      marked();
      /* The slider rounds to its steps; the field is what counts, unless it holds no number. */
      wrong.textContent = field.validationMessage;
      wrong.hidden = field.validity.valid;
      if (field.value !== "" && field.checkValidity()) line.dispatchEvent(new Event("turned", { bubbles: true }));
    };
    range.hidden = false;
    marked();
    range.addEventListener("input", () => {
      field.value = range.value;
      turned();
    });
    field.addEventListener("input", () => {
      range.value = field.value;
      turned();
    });
    /* An emptied field says nothing: it goes back to what stands in the rules. */
    field.addEventListener("change", () => {
      if (field.value !== "" || field.validity.badInput) return;
      field.value = range.value = line.dataset.usual;
      turned();
    });
    reset.addEventListener("click", () => {
      field.value = range.value = line.dataset.usual;
      turned();
      field.focus();
    });
  };

  document.addEventListener("DOMContentLoaded", () => {
    for (const line of document.querySelectorAll(".slider")) turnable(line);
    /* Other rules have other numbers: the page is asked for anew. */
    const rules = document.getElementById("lab-rules");
    rules?.addEventListener("change", () => rules.form.submit());
    for (const box of document.querySelectorAll("[data-pick]")) new Picker(box);
    /* Who already types is not taken away from it. */
    if (document.activeElement === document.body) document.querySelector("[data-focus]")?.focus();
  });
})();
