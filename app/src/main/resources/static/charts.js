// Draws what stands in the tables behind the figures: the world by ties and money, and the network of parties, up to a year.
// Libraries come from this machine, and only once a figure is near.
(() => {
  const LIBRARIES = ["echarts", "d3-array", "d3-geo", "topojson-client"];
  const figures = [...document.querySelectorAll("figure.chart[data-chart]")];
  if (figures.length === 0) {
    return;
  }
  const charts = [];
  const data = new Map();
  let libraries;

  const colour = name => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  const narrow = () => matchMedia("(max-width: 44rem)").matches;

  const script = name =>
    new Promise((done, failed) => {
      const element = document.createElement("script");
      element.src = `/static/${name}.min.js`;
      element.addEventListener("load", done);
      element.addEventListener("error", failed);
      document.head.append(element);
    });
  const load = () => (libraries ??= LIBRARIES.reduce((before, name) => before.then(() => script(name)), Promise.resolve()));
  const json = address => {
    if (!data.has(address)) {
      data.set(address, fetch(address).then(answer => {
        if (!answer.ok) {
          throw new Error(`${address}: ${answer.status}`);
        }
        return answer.json();
      }));
    }
    return data.get(address);
  };

  const dollars = value => {
    const scales = [[1e12, "tn"], [1e9, "bn"], [1e6, "m"]];
    const [one, word] = scales.find(([least]) => value >= least) ?? [1, ""];
    return "$" + Number((value / one).toPrecision(3)).toLocaleString("en") + (word ? " " + word : "");
  };
  // Between two colours of the style, which are written in hexadecimal.
  const mix = (from, to, share) => {
    const parts = text => (text.length === 4 ? text.slice(1).replace(/./g, "$&$&") : text.slice(1)).match(/../g).map(part => parseInt(part, 16));
    const [a, b] = [parts(from), parts(to)];
    return `rgb(${a.map((part, i) => Math.round(part + (b[i] - part) * share)).join(",")})`;
  };
  const words = slug => slug.replaceAll("-", " ");

  // What stands in a year: of each pair the last tie, and all that was promised until then.
  const upTo = (all, year) => {
    const pairs = new Map();
    const pair = (one, other) => {
      const parties = [one, other].sort();
      const key = parties.join(" ");
      if (!pairs.has(key)) {
        pairs.set(key, { parties, tie: null, dollars: 0, promises: 0 });
      }
      return pairs.get(key);
    };
    for (const tie of all.ties) {
      if (tie.from <= year && (tie.until === null || tie.until > year)) {
        const found = pair(...tie.parties);
        if (found.tie === null || found.tie.status !== "established" || tie.status === "established") {
          found.tie = tie;
        }
      }
    }
    const parties = new Map(all.parties.map(party => {
      const [, ties, given, received] = party.years.findLast(([of]) => of <= year) ?? [0, 0, 0, 0];
      return [party.id, { ...party, ties, given, received }];
    }));
    for (const flow of all.promised) {
      if (flow.year <= year) {
        const found = pair(flow.from, flow.to);
        found.dollars += flow.dollars;
        found.promises += flow.promises;
      }
    }
    return { pairs: [...pairs.values()], parties };
  };

  const tooltip = formatter => ({
    renderMode: "richText",
    confine: true,
    formatter,
    backgroundColor: colour("sheet"),
    borderColor: colour("line"),
    textStyle: { color: colour("ink"), fontSize: 13, fontFamily: "inherit" },
  });
  const still = { animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colour("ink") } };
  const told = party =>
    [party.name, party.ties ? `${party.ties} ${party.ties === 1 ? "tie" : "ties"}` : "no tie that stands",
      party.received ? `promised to it ${dollars(party.received)}` : "", party.given ? `promised by it ${dollars(party.given)}` : ""]
      .filter(Boolean).join("\n");

  let world;
  const atlas = () =>
    (world ??= json("/static/countries-50m.json").then(topology => {
      const shapes = topojson.feature(topology, topology.objects.countries);
      shapes.features = shapes.features.filter(shape => shape.id !== "010");
      shapes.features.forEach(shape => (shape.properties.key = shape.id ?? shape.properties.name));
      echarts.registerMap("world", shapes);
      return new Map(shapes.features.map(shape => [shape.properties.key, shape.properties.name]));
    }));

  const MAP = {
    async prepare() {
      this.names = await atlas();
      const projection = d3.geoNaturalEarth1();
      this.projection = { project: at => projection(at), unproject: at => projection.invert(at), stream: projection.stream };
    },
    option(all, { year, measure }) {
      const { parties } = upTo(all, year);
      const byKey = new Map([...parties.values()].map(party => [party.numeric ?? party.name, party]));
      const shown = [...byKey].filter(([key, party]) => this.names.has(key) && party[measure] > 0);
      const most = Math.max(1, ...[...upTo(all, all.last).parties.values()].filter(party => this.names.has(party.numeric ?? party.name)).map(party => party[measure]));
      const hue = colour(measure === "ties" ? "relation" : "commitment");
      const scale = value => (measure === "ties" ? value : Math.sqrt(value));
      return {
        ...still,
        tooltip: tooltip(({ name }) => (byKey.has(name) ? told(byKey.get(name)) : this.names.get(name))),
        visualMap: {
          type: "continuous", min: 0, max: scale(most), show: false, inRange: { color: [mix(colour("sheet"), hue, 0.18), hue] },
        },
        graphic: narrow() ? [] : [{
          type: "rect", left: 8, bottom: 11, shape: { width: 72, height: 10 },
          style: { fill: new echarts.graphic.LinearGradient(0, 0, 1, 0, [{ offset: 0, color: mix(colour("sheet"), hue, 0.18) }, { offset: 1, color: hue }]) },
        }, {
          type: "text", left: 88, bottom: 8,
          style: { text: measure === "ties" ? `few to ${most} ties, up to ${year}` : `little to ${dollars(most)}, up to ${year}`, fill: colour("grey"), fontSize: 13, fontFamily: getComputedStyle(document.body).fontFamily },
        }],
        series: [{
          type: "map", map: "world", nameProperty: "key", projection: this.projection, roam: false, selectedMode: false, silent: false,
          left: 0, right: 0, top: 0, bottom: 0,
          itemStyle: { areaColor: colour("sheet"), borderColor: colour("line"), borderWidth: 0.6 },
          emphasis: { label: { show: false }, itemStyle: { areaColor: null, borderColor: colour("ink"), borderWidth: 1.2 } },
          data: shown.map(([key, party]) => ({ name: key, value: scale(party[measure]) })),
        }],
      };
    },
    address(all, { name }) {
      return all.parties.find(party => (party.numeric ?? party.name) === name)?.address;
    },
  };

  // Where the parties stand: drawn together by what they have with each other, the same every time.
  const places = (all, width, height) => {
    const { pairs } = upTo(all, all.last);
    const drawn = all.parties.filter(party => party.drawn);
    const nodes = drawn.map((party, i) => {
      const angle = i * 2.399963;
      const far = Math.sqrt((i + 0.5) / drawn.length) / 2;
      return { id: party.id, x: far * Math.cos(angle), y: far * Math.sin(angle), dx: 0, dy: 0 };
    });
    const byId = new Map(nodes.map(node => [node.id, node]));
    const space = 0.75 / Math.sqrt(nodes.length + 1);
    for (let step = 0; step < 240; step++) {
      nodes.forEach(node => ([node.dx, node.dy] = [-node.x * 0.3, -node.y * 0.3]));
      for (let i = 0; i < nodes.length; i++) {
        for (let j = i + 1; j < nodes.length; j++) {
          const [a, b] = [nodes[i], nodes[j]];
          const [x, y] = [a.x - b.x, a.y - b.y];
          const square = Math.max(1e-4, x * x + y * y);
          const push = (space * space) / square;
          a.dx += x * push; a.dy += y * push; b.dx -= x * push; b.dy -= y * push;
        }
      }
      for (const { parties } of pairs) {
        const [a, b] = parties.map(id => byId.get(id));
        const [x, y] = [a.x - b.x, a.y - b.y];
        const pull = (Math.hypot(x, y) / space) * 0.09;
        a.dx -= x * pull; a.dy -= y * pull; b.dx += x * pull; b.dy += y * pull;
      }
      const heat = 0.06 * (1 - step / 240);
      for (const node of nodes) {
        const far = Math.max(1e-6, Math.hypot(node.dx, node.dy));
        node.x += (node.dx / far) * Math.min(far, heat);
        node.y += (node.dy / far) * Math.min(far, heat);
      }
    }
    const [left, right] = [Math.min(...nodes.map(n => n.x)), Math.max(...nodes.map(n => n.x))];
    const [top, bottom] = [Math.min(...nodes.map(n => n.y)), Math.max(...nodes.map(n => n.y))];
    const fit = (value, from, to, length) => ((value - from) / Math.max(1e-6, to - from)) * length;
    return new Map(nodes.map(node => [node.id, [fit(node.x, left, right, width), fit(node.y, top, bottom, height)]]));
  };

  const NETWORK = {
    async prepare(chart, all) {
      this.box = narrow() ? { left: 16, right: 16, top: 20, bottom: 20 } : { left: 30, right: 30, top: 20, bottom: 20 };
      this.where = places(all, chart.getWidth() - this.box.left - this.box.right, chart.getHeight() - this.box.top - this.box.bottom);
      const last = upTo(all, all.last);
      this.most = Math.max(1, ...[...last.parties.values()].map(party => party.given + party.received));
      this.widest = Math.max(1, ...last.pairs.map(pair => pair.dollars));
      this.named = new Set([...last.parties.values()].filter(party => party.drawn)
        .sort((a, b) => b.ties + (b.given + b.received) / this.most * 40 - a.ties - (a.given + a.received) / this.most * 40)
        .slice(0, narrow() ? 12 : 34).map(party => party.id));
    },
    option(all, { year }) {
      const { pairs, parties } = upTo(all, year);
      const busy = new Set(pairs.flatMap(pair => pair.parties));
      const [widening, opacity] = [narrow() ? 3 : 6, pairs.length > 80 ? 0.3 : 0.55];
      const right = Math.max(...[...this.where.values()].map(([x]) => x)) * 0.66;
      const line = pair =>
        pair.tie === null || pair.tie.status === "planned" ? "dashed" : pair.tie.dispute ? "dotted" : "solid";
      return {
        ...still,
        tooltip: tooltip(({ dataType, data: shown }) => (dataType === "edge" ? shown.told : told(parties.get(shown.id)))),
        series: [{
          type: "graph", layout: "none", roam: false, ...this.box,
          emphasis: { focus: "adjacency", label: { show: true } },
          labelLayout: { hideOverlap: true },
          data: all.parties.filter(party => party.drawn).map(({ id, name }) => {
            const party = parties.get(id);
            const size = 6 + 26 * Math.sqrt((party.given + party.received) / this.most);
            return {
              id, name, x: this.where.get(id)[0], y: this.where.get(id)[1], symbolSize: size,
              itemStyle: { color: busy.has(id) ? colour("relation") : colour("line"), borderColor: colour("paper"), borderWidth: 1 },
              label: { show: this.named.has(id) && busy.has(id), position: this.where.get(id)[0] > right ? "left" : "right", color: colour("ink"), fontSize: 12, textBorderColor: colour("paper"), textBorderWidth: 2 },
            };
          }),
          links: pairs.map(pair => ({
            source: pair.parties[0], target: pair.parties[1],
            told: [
              pair.parties.map(id => parties.get(id).name).join(" – "),
              pair.tie ? words(pair.tie.kind) + (pair.tie.status === "established" ? (pair.tie.dated ? ` since ${pair.tie.from}` : "") : ` (${pair.tie.status})`) : "no tie is stated",
              pair.dollars ? `promised ${dollars(pair.dollars)}` : "",
            ].filter(Boolean).join("\n"),
            lineStyle: {
              width: 1 + widening * Math.sqrt(pair.dollars / this.widest), type: line(pair), opacity,
              color: pair.tie === null ? colour("commitment") : colour("grey"), curveness: 0,
            },
          })),
        }],
      };
    },
    address(all, { dataType, data: chosen }) {
      return dataType === "node" ? all.parties.find(party => party.id === chosen.id)?.address : undefined;
    },
  };

  // How far each tier is tinted; the style says the same of the signs in the list below the map.
  const TINTS = [1, 0.72, 0.5, 0.32, 0.2, 0.12];

  const TIES = {
    ...MAP,
    option(all) {
      const byKey = new Map();
      all.tiers.forEach((tier, i) => tier.with.forEach(party => {
        byKey.set(party.numeric || party.name, { ...party, tier, tint: TINTS[Math.min(i, TINTS.length - 1)] });
      }));
      const hue = colour("relation");
      const own = all.numeric || all.name;
      return {
        ...still,
        tooltip: tooltip(({ name }) => {
          const party = byKey.get(name);
          return party
            ? `${party.name}\n${words(party.tier.kind)}${party.tier.planned ? ", planned" : party.since ? " since " + party.since : ""}`
            : name === own ? all.name : `${this.names.get(name)}\nno tie is stated`;
        }),
        series: [{
          type: "map", map: "world", nameProperty: "key", projection: this.projection, roam: false, selectedMode: false,
          left: 0, right: 0, top: 0, bottom: 0,
          itemStyle: { areaColor: colour("sheet"), borderColor: colour("line"), borderWidth: 0.6 },
          emphasis: { label: { show: false }, itemStyle: { areaColor: null, borderColor: colour("ink"), borderWidth: 1.2 } },
          data: [...byKey].filter(([key]) => this.names.has(key)).map(([key, { tier, tint }]) => ({
            name: key,
            itemStyle: tier.planned
              ? { areaColor: colour("sheet"), borderColor: hue, borderType: "dashed", borderWidth: 1.4 }
              : { areaColor: mix(colour("sheet"), hue, tint) },
          })).concat(this.names.has(own) ? [{ name: own, itemStyle: { areaColor: colour("ink") } }] : []),
        }],
      };
    },
    address(all, { name }) {
      return all.tiers.flatMap(tier => tier.with).find(party => (party.numeric || party.name) === name)?.address;
    },
  };

  const KINDS = { world: MAP, network: NETWORK, ties: TIES };

  const controls = document.querySelector(".controls[data-for=atlas]");
  const asked = all => ({
    year: controls ? Number(controls.querySelector(".year").value) : all.last,
    measure: controls?.querySelector(".measure")?.value ?? "ties",
  });

  const draw = ({ chart, kind, all }) => chart.setOption(kind.option(all, asked(all)), { notMerge: true });
  const drawAll = () => charts.forEach(draw);

  const start = async figure => {
    const canvas = figure.querySelector(".canvas");
    try {
      const [all] = await Promise.all([json(figure.dataset.src), load()]);
      const kind = Object.create(KINDS[figure.dataset.chart]);
      figure.classList.add("drawn");
      const chart = echarts.init(canvas, null, { renderer: "canvas" });
      await kind.prepare(chart, all);
      const drawn = { chart, kind, all, figure };
      charts.push(drawn);
      draw(drawn);
      if (controls) {
        controls.hidden = false;
      }
      chart.on("click", chosen => {
        const address = kind.address(all, chosen);
        if (address) {
          location.assign(address);
        }
      });
    } catch (failed) {
      canvas.textContent = "This could not be drawn; the table below says the same.";
      figure.querySelector("details").open = true;
    }
  };

  const seen = new IntersectionObserver(entries => {
    for (const entry of entries) {
      if (entry.isIntersecting) {
        seen.unobserve(entry.target);
        start(entry.target);
      }
    }
  }, { rootMargin: "600px" });
  figures.forEach(figure => seen.observe(figure));

  if (controls) {
    const range = controls.querySelector(".year");
    const output = controls.querySelector("output");
    const play = controls.querySelector(".play");
    let playing;
    const stop = () => {
      clearInterval(playing);
      playing = undefined;
      play.textContent = "Play";
      play.setAttribute("aria-pressed", "false");
    };
    const show = () => {
      output.textContent = range.value;
      drawAll();
    };
    range.addEventListener("input", () => {
      stop();
      show();
    });
    controls.querySelector(".measure")?.addEventListener("change", drawAll);
    play.addEventListener("click", () => {
      if (playing) {
        stop();
        return;
      }
      if (range.value === range.max) {
        range.value = String(Math.max(Number(range.min), Number(range.max) - 30));
      }
      play.textContent = "Pause";
      play.setAttribute("aria-pressed", "true");
      show();
      playing = setInterval(() => {
        if (Number(range.value) >= Number(range.max)) {
          stop();
          return;
        }
        range.value = String(Number(range.value) + 1);
        show();
      }, 700);
    });
  }

  let resizing;
  addEventListener("resize", () => {
    clearTimeout(resizing);
    resizing = setTimeout(() => charts.forEach(({ chart }) => chart.resize()), 120);
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    still.textStyle.color = colour("ink");
    drawAll();
  });
})();
