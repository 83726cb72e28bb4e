// Comfort for those with JavaScript; every page works without this file.
(() => {
	"use strict";

	// The list of documents shows how reading goes on without losing its place.
	const watchReading = () => {
		if (!document.querySelector("#progress[data-reading]")) return;
		setTimeout(async () => {
			try {
				const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
				const page = new DOMParser().parseFromString(await answer.text(), "text/html");
				for (const id of ["progress", "list"]) {
					const now = document.getElementById(id), next = page.getElementById(id);
					if (now && next && !now.contains(document.activeElement)) now.replaceWith(next);
					else if (now && !next) now.remove();
				}
			} catch {
				// The server may have stopped; the page stays as it is and asks again.
			}
			watchReading();
		}, 1500);
	};
	watchReading();

	// In the reading view a click on marked words picks their statement: its card and marks
	// stay lit until another is picked or Escape is pressed. Beyond the reach of the style
	// sheet that links them, pointer and focus light them too.
	const view = document.querySelector(".reading");
	if (!view) return;
	const numbersOf = (element) => {
		const hit = element.closest?.("[data-n], [data-c]");
		return hit ? (hit.dataset.n ?? hit.dataset.c).split(" ") : [];
	};
	const light = (name, numbers) => {
		for (const old of view.querySelectorAll("." + name)) old.classList.remove(name);
		for (const n of numbers)
			for (const e of view.querySelectorAll(`[data-n~="${n}"], .card[data-c="${n}"]`)) e.classList.add(name);
	};
	for (const type of ["pointerover", "focusin"]) view.addEventListener(type, (e) => light("lit", numbersOf(e.target)));
	for (const type of ["pointerleave", "focusout"]) view.addEventListener(type, () => light("lit", []));
	view.addEventListener("click", (e) => {
		if (e.target.closest("a, input, label, summary") || !getSelection().isCollapsed) return;
		const numbers = numbersOf(e.target);
		light("picked", numbers);
		if (!numbers.length) return;
		const card = view.querySelector(`.card[data-c="${numbers[0]}"]`);
		if (!e.target.closest(".card")) card?.scrollIntoView({ block: "nearest" });
	});
	document.addEventListener("keydown", (e) => {
		if (e.key === "Escape") light("picked", []);
	});
})();
