# Une adresse collée : tout le site, ou une partie.

pasted-how-much = Suivre { $site } en entier, ou une partie ?
pasted-whole = Tout { $site }
pasted-part = Seulement cette partie : { $part }
