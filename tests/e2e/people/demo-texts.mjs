/** What `make demo` says, and the few words of the product that it looks for. */
export const demoTexts = {
  en: {
    wait: "One moment: the service, two small websites and a browser are starting.",
    noBrowser: "The demonstration needs Chromium; on Debian: sudo apt-get install chromium",
    noScreen: "The demonstration opens a browser and needs a screen; HEADLESS=1 make demo only checks that it works.",
    today: "Today",
    next: (sites) =>
      [
        "The gate in front is that of a small endless feed: say what for, choose 20 s or 10 min, and enter.",
        "Scroll: a card ends the chapter, another the planned time. Finish, say whether it was worth it, and look at Today in the other tab.",
        `The video site is at ${sites.url("video.localhost", "/")}. Close the browser or press Ctrl-C to end; nothing stays.`,
      ].join("\n"),
  },
  fr: {
    wait: "Un instant : le service, deux petits sites et un navigateur démarrent.",
    noBrowser: "La démonstration a besoin de Chromium ; sous Debian : sudo apt-get install chromium",
    noScreen:
      "La démonstration ouvre un navigateur et a besoin d’un écran ; HEADLESS=1 make demo vérifie seulement qu’elle marche.",
    today: "Aujourd’hui",
    next: (sites) =>
      [
        "Le sas affiché est celui d’un petit fil sans fin : dites pour quoi faire, choisissez 20 s ou 10 min, et entrez.",
        "Faites défiler : une carte finit le chapitre, une autre le temps prévu. Finissez, dites si cela valait le coup, et voyez Aujourd’hui dans l’autre onglet.",
        `Le site de vidéos est à ${sites.url("video.localhost", "/")}. Fermez le navigateur ou pressez Ctrl-C pour finir ; rien ne reste.`,
      ].join("\n"),
  },
};
