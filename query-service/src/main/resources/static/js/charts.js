/* Draws each figure[data-chart] from the table inside it: what is seen and what is read are the same. */
"use strict";
(() => {
  const drawn = new Map();

  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const compact = new Intl.NumberFormat(document.documentElement.lang, { notation: "compact", maximumFractionDigits: 1 });
  const full = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 });

  /* Names of the series, labels along the axis and the values; an empty value is unknown and leaves a gap. */
  const read = (table) => ({
    names: [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.firstElementChild.textContent.trim()),
    labels: [...table.tBodies[0].rows].map((row) => row.cells[0].textContent.trim()),
    values: [...table.tBodies[0].rows].map((row) =>
      [...row.cells].slice(1).map((cell) => (cell.dataset.value === "" ? null : Number(cell.dataset.value)))),
  });

  const series = (data, form) => data.names.map((name, i) => ({
    name,
    type: form === "line" || form === "step" ? "line" : "bar",
    step: form === "step" ? "end" : undefined,
    stack: form === "stack" ? "all" : undefined,
    barMaxWidth: 28,
    symbolSize: form === "step" ? 4 : 7,
    lineStyle: i === 0 ? { width: 3 } : { width: 2 },
    connectNulls: false,
    color: token(`--series-${i + 1}`),
    data: data.values.map((row) => row[i]),
  }));

  const option = (data, form, unit) => ({
    animation: false,
    aria: { enabled: false },
    textStyle: { fontFamily: token("--font"), color: token("--ink-2") },
    grid: { left: 4, right: 12, top: data.names.length > 1 ? 56 : 28, bottom: 4, containLabel: true },
    legend: data.names.length > 1 ? { top: 0, left: 0, type: "scroll", itemWidth: 12, itemHeight: 8, textStyle: { color: token("--ink-2") } } : undefined,
    tooltip: {
      trigger: "axis",
      renderMode: "richText",
      backgroundColor: token("--surface"),
      borderColor: token("--line-strong"),
      textStyle: { color: token("--ink") },
      valueFormatter: (value) => (value === null || value === undefined ? "?" : full.format(value)),
    },
    xAxis: { type: "category", data: data.labels, axisLine: { lineStyle: { color: token("--line-strong") } }, axisTick: { show: false }, axisLabel: { color: token("--ink-2"), alignMaxLabel: form === "step" ? "right" : undefined } },
    yAxis: {
      type: "value",
      name: unit,
      nameLocation: "end",
      nameTextStyle: { color: token("--ink-3"), align: "left", padding: [0, 0, 0, -8] },
      axisLabel: { color: token("--ink-3"), formatter: (value) => compact.format(value) },
      splitLine: { lineStyle: { color: token("--line") } },
      minInterval: 1,
      min: form === "step" ? -3 : undefined,
      max: form === "step" ? 3 : undefined,
    },
    series: series(data, form),
  });

  const draw = (figure) => {
    const box = figure.querySelector(".picture");
    const table = figure.querySelector("table");
    if (!box || !table || !window.echarts) return;
    drawn.get(figure)?.dispose();
    box.classList.add("drawn");
    const chart = window.echarts.init(box);
    chart.setOption(option(read(table), figure.dataset.chart, figure.dataset.unit));
    drawn.set(figure, chart);
  };

  const drawAll = (within) => {
    for (const [figure, chart] of drawn) {
      if (!figure.isConnected) {
        chart.dispose();
        drawn.delete(figure);
      }
    }
    for (const figure of within.querySelectorAll("figure[data-chart]")) draw(figure);
  };

  document.addEventListener("DOMContentLoaded", () => drawAll(document));
  document.addEventListener("htmx:afterSettle", (event) => drawAll(event.target));
  window.addEventListener("resize", () => drawn.forEach((chart) => chart.resize()));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawAll(document));
  addEventListener("beforeprint", () => drawn.forEach((chart) => chart.resize()));
})();
