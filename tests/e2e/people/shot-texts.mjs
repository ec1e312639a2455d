/** What a person types and presses while the pictures are taken. */
export const shotTexts = {
  en: { intention: "Answer Marie", time: "10 min", enter: "Enter", other: "Other…", add: "Add" },
  fr: { intention: "Répondre à Marie", time: "10\u00a0min", enter: "Entrer", other: "Autre…", add: "Ajouter" },
};
