# Le foyer : membres, qui voit quoi, association pour d’autres, le code. Lu avec les seules pages de la famille.

family-title = Famille
family-exit = Quitter vite
family-exit-how = ou deux fois Échap
family-cancel = Annuler
family-save = Enregistrer
family-saved = Enregistré.
family-me = (vous)

# Un seul membre.
family-alone = Pour l’instant, il n’y a que vous ici, et personne ne voit rien de vous.
family-is = Ce qu’est cette partie
family-is-agree = Des accords que vous écrivez ensemble, adultes et enfant, que les deux parties signent, et que chaque partie peut terminer.
family-is-see = Chaque personne voit exactement ce que les autres voient d’elle : la même page, les mêmes chiffres.
family-is-log = Chaque regard sur la semaine de quelqu’un s’inscrit dans un journal que cette personne lit.
family-is-end = Cela se referme avec l’âge : pour un ado, les autres voient moins que pour un enfant, et pour un adulte rien, sauf s’il choisit de partager.
family-not = Ce qu’elle n’est pas
family-not-spy = Elle ne surveille pas en cachette. Rien d’un enfant n’est visible avant un accord que l’enfant a signé aussi.
family-not-pages = Personne ne voit quelles pages, vidéos ou recherches quelqu’un d’autre a eues, ni ce qu’il a écrit.
family-not-force = Ce n’est pas un verrou : elle ne fait obéir personne et ne remplace pas une conversation.
family-not-away = Elle agit sur cet ordinateur seulement, dans les navigateurs qui lui sont associés.
family-add = Ajouter quelqu’un
family-alone-pin = Pour ajouter quelqu’un, un code personnel vous est demandé : les actions de famille restent ainsi aux adultes.

# La vue d’ensemble.
family-waiting = { $count ->
    [one] Une demande de temps attend une réponse.
   *[other] { $count } demandes de temps attendent une réponse.
}
family-members = Qui est ici
family-role-adult = Adulte
family-role-teen = Ado
family-role-child = Enfant
family-level = { $level ->
    [sites] Les autres voient : le temps sur chaque site.
    [categories] Les autres voient : le temps par catégorie.
   *[nothing] Les autres voient : rien.
}
family-level-next = { $level ->
    [sites] À partir du { $day }, { $time } : le temps sur chaque site.
    [categories] À partir du { $day }, { $time } : le temps par catégorie.
   *[nothing] À partir du { $day }, { $time } : rien.
}
family-level-name-sites = Le temps sur chaque site
family-level-name-categories = Le temps par catégorie
family-level-name-nothing = Rien
family-agreed-in-force = Un accord est en vigueur.
family-agreed-proposed = Une proposition attend des signatures.
family-agreed-none = Pas encore d’accord.
family-look = Regarder cette semaine
family-look-named = Regarder { $name } : cette semaine
family-agreement-named = { $mine ->
    [yes] Mon accord
   *[no] Accord avec { $name }
}
family-propose-named = { $mine ->
    [yes] Proposer un accord
   *[no] Proposer un accord pour { $name }
}
family-edit = À propos de { $name }
family-edit-me = Mon nom et mon image
family-ways = Plus sur la famille
family-to-visibility = Qui voit quoi
family-to-seen = Ce que les autres voient de moi
family-to-log = Le journal
family-to-requests = Demandes de temps
family-to-review = La semaine de la famille
family-to-help = Si vous vous sentez sous surveillance
family-about-visibility = le tableau entier, le même pour tout le monde
family-about-seen = votre semaine, exactement comme les autres la reçoivent
family-about-log = qui a regardé, et ce qui a changé
family-about-requests = demandes et réponses
family-about-review = pour une conversation par semaine
family-about-help = que vérifier, que faire, qui appeler
family-people = Qui utilise quel navigateur
family-people-what = Quand plusieurs personnes utilisent un navigateur, il demande qui est là, et le temps de chacune reste le sien.
family-people-none = Aucun navigateur associé pour l’instant.
family-people-owner = (son navigateur)
family-people-save = Enregistrer qui utilise { $browser }
family-people-leave = Je n’utilise plus ce navigateur
family-people-leave-named = Je n’utilise plus ce navigateur : { $browser }
family-people-leave-sure = Dès maintenant, { $browser } ne demande plus si vous êtes là, et ne compte plus rien pour vous. Vos journées restent. Le journal le dit, et un adulte peut vous y ajouter à nouveau.
family-people-leave-yes = Je ne l’utilise plus
family-people-pin = { $shared ->
    [true] Il demande leur code aux adultes avant d’ouvrir leur tableau de bord.
   *[other] Quelqu’un d’autre l’a utilisé : il demande encore leur code aux adultes avant d’ouvrir leur tableau de bord, jusqu’à ce que vous enregistriez ici qu’il est à une seule personne.
}

# Where the household lives.
family-zone = Où vous habitez
family-zone-now = Les journées de la famille suivent l’heure de { $zone }.
family-zone-what = Une journée de vos accords va de quatre heures à quatre heures du matin là-bas, quoi qu’affiche l’horloge d’un ordinateur.
family-zone-next = À partir du { $day }, { $time }, elles suivent l’heure de { $zone }.
family-zone-move = Nous déménageons
family-zone-move-what = Cela vaut à partir de votre prochaine journée, et chacun ici en est averti. Les minutes de chaque jour restent celles qui sont convenues : autour d’un déménagement, une journée est plus longue ou plus courte que les autres.
family-zone-choose = Le fuseau horaire où vous allez
family-zone-save = Y être dès demain

# Le code.
family-pin = Votre code
family-pin-has = Vous avez un code.
family-pin-has-none = Vous n’avez pas encore choisi de code.
family-pin-what = Il est demandé avant ce qu’un adulte fait pour la famille : ajouter quelqu’un, associer son navigateur, proposer, signer ou terminer un accord, répondre à une demande. Ensuite, plus rien ne le demande pendant cinq minutes.
family-pin-open = Jusqu’à { $time }, les actions de famille ne demandent pas votre code.
family-pin-close = Le redemander dès maintenant
family-pin-change = Changer de code
family-pin-enter = Votre code
family-pin-enter-why = Les actions de famille des adultes le demandent. Ensuite, elles ne le redemandent pas pendant cinq minutes.
family-pin-label = Code
family-pin-go = Continuer
family-pin-choose = Choisir un code
family-pin-choose-why = Quatre chiffres ou plus, que personne d’autre ici ne connaît. Les actions de famille des adultes le demandent.
family-pin-current = Le code actuel
family-pin-new = Le nouveau code
family-pin-again = Le même encore une fois
family-pin-digits = Au moins { $least } chiffres, pas de lettres.
family-pin-differ = Les deux ne sont pas identiques. Écrivez-les à nouveau.
family-pin-keep = Garder ce code
family-pin-kept = Votre code est enregistré.
family-pin-forgotten = Oublié ? Sur l’ordinateur où tourne Escale, cette commande recommence sans code :

# Un membre.
family-person-title = Un membre
family-person-what = En bref
family-person-gone = Ce membre ne fait pas partie du foyer. Peut-être a-t-il quitté le foyer.
family-browsers-count = { $count ->
    [0] { $used ->
        [0] Aucun navigateur associé pour l’instant.
       *[other] Utilise le navigateur de quelqu’un d’autre.
    }
    [one] Un navigateur associé.
   *[other] { $count } navigateurs associés.
}
family-new-title = Ajouter quelqu’un
family-new-what = Dites-le d’abord à cette personne. Dès le début, elle voit ce foyer, son journal et tout ce que les autres voient d’elle.
family-new-add = Ajouter
family-name = Nom
family-name-hint = Comme on l’appelle à la maison. Seul ce foyer le voit.
family-name-missing = Écrivez un nom.
family-role = Son rôle ici
family-role-means-child = Personne ne voit rien d’un enfant avant un accord que l’enfant signe aussi. Ensuite, les adultes voient le temps sur chaque site, l’étiquette d’attention, les signaux, les avis et combien d’intentions ont été atteintes, jamais les pages, les recherches ou les mots.
family-role-means-teen = Personne ne voit rien d’un ado avant un accord que l’ado signe aussi. Ensuite, les adultes voient le temps par catégorie, ou par site si l’ado le choisit.
family-role-means-adult = Personne ne voit rien d’un adulte, sauf s’il choisit de partager. Un adulte peut proposer et signer des accords, et regarder ce qu’enfants et ados ont accepté de montrer.
family-language = Langue
family-avatar = Image
family-avatar-boat = Bateau
family-avatar-sun = Soleil
family-avatar-tree = Arbre
family-avatar-star = Étoile
family-avatar-fish = Poisson
family-avatar-leaf = Feuille
family-avatar-moon = Lune
family-avatar-kite = Cerf-volant
family-colour = Couleur
family-colour-sea = Mer
family-colour-sand = Sable
family-colour-moss = Mousse
family-colour-plum = Prune
family-colour-coral = Corail
family-colour-slate = Ardoise
family-picture = Votre nom et votre image
family-pairing = Premier navigateur de { $name }
family-pairing-what = Faites-le ensemble, devant le navigateur que { $name } utilise. Vous ne pouvez associer que le premier : les suivants, { $name } les associe depuis son propre tableau de bord, pour que personne ne puisse se faire passer pour quelqu’un d’autre.
family-stranded = Qui n’a plus ici ni navigateur à soi ni code revient à son tableau de bord depuis l’ordinateur où tourne Escale, avec cette commande et son nom. Le journal le lui dit. Personne d’autre ne peut associer un navigateur à sa place, car ce qui est à lui ou à elle s’y ouvrirait :
family-pairing-question = Est-ce le navigateur de { $name } ?
family-grow = Grandir
family-grow-means-teen = Pour un ado, les autres voient le temps par catégorie au lieu du temps par site. Ce qui était visible avant se referme aussi.
family-grow-means-adult = Pour un adulte, plus personne ne voit rien, sauf s’il choisit de partager. Son accord se termine.
family-grow-once = Il n’y a pas de retour en arrière, et tout le foyer l’apprend.
family-grow-button = { $role ->
    [teen] Dès maintenant, ado : { $name }
   *[adult] Dès maintenant, adulte : { $name }
}
family-leave = { $mine ->
    [yes] Quitter ce foyer
   *[no] { $name } quitte ce foyer
}
family-leave-what = { $mine ->
    [yes] Tout ce qui est enregistré sur vous disparaît pour de bon, des sauvegardes aussi, et vos navigateurs sont oubliés. Le journal garde la trace de votre départ.
   *[no] Tout ce qui est enregistré sur { $name } disparaît pour de bon, des sauvegardes aussi, et ses navigateurs sont oubliés. Le journal garde la trace de ce départ.
}
family-leave-take = { $mine ->
    [yes] Emportez d’abord vos données : les fichiers sont ci-dessus.
   *[no] Laissez d’abord { $name } emporter ses données, depuis la page « Mes données » de son propre tableau de bord. Personne d’autre ne le peut.
}
family-leave-button = { $mine ->
    [yes] Quitter…
   *[no] Retirer { $name }…
}
family-leave-sure = { $mine ->
    [yes] Toutes vos données disparaîtront pour de bon, et cette page se fermera. Avez-vous emporté ce que vous voulez garder ?
   *[no] Toutes les données de { $name } disparaîtront pour de bon. Ce qui doit être gardé a-t-il été emporté ?
}

# Qui voit quoi.
family-visibility-title = Qui voit quoi
family-visibility-what = Tout le foyer voit cette page, et elle est la même pour tout le monde. Escale ne montre rien au-delà.
family-mine = Ce que les autres voient de vous
family-mine-no-choice = Pour l’instant, il n’y a rien à choisir ici pour vous.
family-mine-choose = Ce que les autres peuvent voir de vous
family-mine-when = Moins : tout de suite. Plus : après 24 heures au plus tôt, et tout le monde l’apprend. Ce qui est passé ne s’ouvre jamais.
family-who-looks = Qui peut regarder
family-rule-adults = Les adultes regardent les enfants et les ados, et les adultes qui partagent.
family-rule-children = Les enfants et les ados ne regardent que les adultes qui partagent.
family-rule-siblings = Personne ne regarde son frère ou sa sœur.
family-rule-consent = Sans accord en vigueur, personne d’autre ne voit rien d’un enfant ou d’un ado.
family-rule-new = Qui vient d’arriver ou de devenir adulte ne voit aucun jour d’avant : les jours s’ouvrent au plus tôt après 24 heures, et tout le monde le lit dans le journal.
family-rule-log = Chaque regard s’inscrit dans le journal de la personne regardée, avant que quoi que ce soit ne s’affiche.
family-table = Le tableau
family-table-whose = Les jours de qui
family-table-what = Ce que voient les autres
family-table-nothing = Rien.
family-table-choice = selon son choix
family-table-adult = sauf choix de partager
family-table-without = sans accord en vigueur
family-table-agreed = avec un accord en vigueur
family-never = Ce que personne d’autre ne voit jamais
family-never-file = Une limite, en toute honnêteté : tout se trouve dans un fichier de cet ordinateur. Qui possède le compte de l’ordinateur pourrait lire ce fichier sans Escale.
family-facet-site-totals = le temps sur chaque site, par jour et par semaine, et ce qui en était la nuit
family-facet-category-totals = le temps par catégorie, par jour et par semaine
family-facet-label = le reste de l’étiquette d’attention : comment les pages sont arrivées, coups d’œil, rythme et contenus payés, en nombres
family-facet-cues = combien de signaux d’arrêt, et combien de fois on s’y est arrêté
family-facet-ratings = combien de visites valaient le coup, selon ses propres réponses
family-facet-kept-intentions = combien d’intentions et combien d’atteintes, les minutes prévues et vécues, et combien de prévisions tenues, sans leurs mots
family-facet-agreement-kept = pendant combien de jours chaque clause de l’accord a été tenue, ou l’on est passé outre
family-facet-continued = dès la signature, dans le journal : qu’on a continué au-delà de ce qui était convenu, avec la clause et le jour, jamais l’heure ; sans les mots de la clause quand elle nomme un site qui ne se voit pas
family-facet-wishes = dès la signature : les demandes de temps, avec leurs raisons, et ce qui est pris de la réserve
family-facet-addresses = les adresses des pages
family-facet-titles = les titres des pages et des vidéos
family-facet-searches = les recherches
family-facet-intention-texts = les mots des intentions
family-facet-reflections = les bilans personnels
family-facet-visit-times = l’heure d’une visite

# Une semaine vue.
family-seen-title = Ce que les autres voient de moi
family-seen-what = C’est exactement la réponse que les autres reçoivent en regardant.
family-look-title = { $name } : une semaine
family-look-what = Ce regard est maintenant dans le journal, et la personne regardée l’y lit. Elle voit cette même page à son propre sujet.
family-seen-parts = Ce qui est montré ici
family-seen-never = Jamais ici : pages, recherches, titres, mots écrits, heures des visites.
family-seen-nothing = Personne d’autre ne voit rien de cette semaine.
family-seen-days = Par jour
family-seen-no-days = Aucun jour de cette semaine ne peut être vu.
family-seen-gap = pas de données
family-seen-gap-part = rien n’est connu pendant { $gap }
family-seen-closed = non montré
family-seen-categories = Par catégorie
family-seen-sites = Par site
family-seen-name = Où
family-seen-time = Temps
family-seen-visits = Visites
family-seen-no-visit = Aucune visite.
family-seen-no-category = Sans catégorie
family-seen-answers = Plans et réponses
family-seen-planned = { $planned } prévues, { $attended } vécues
family-seen-night = La nuit, de 22 h à 6 h : { $attended }.
family-seen-cues = Signaux d’arrêt : { $shown }. Arrêts à ce moment : { $honoured }.
family-seen-ratings = Cela valait-il le coup ? Oui : { $yes }, en partie : { $partly }, non : { $no }, sans réponse : { $none }.
family-seen-intentions = Intentions : { $stated }. Atteintes : { $met }.

# Le journal.
family-log-title = Le journal
family-log-what = Chaque regard et chaque changement qui vous concerne ou qui concerne tout le monde. Personne ne peut modifier ni retirer une ligne.
family-log-empty = Rien pour l’instant. Regards et changements seront ici.
family-log-somebody = Quelqu’un qui est parti
family-log-earlier = Lignes plus anciennes
error-step-up-needed = Rien n’a changé : cela demande votre code.
error-pin-missing = Rien n’a changé : cela demande un code, et vous n’en avez pas encore.
error-their-pin-missing = Rien n’a changé : cet adulte n’a pas encore de code. Il en choisit d’abord un, sur la page Famille de son propre tableau de bord.
error-not-shown = Pour l’instant, vous ne pouvez rien voir de ce membre. La page « Qui voit quoi » dit pourquoi.
error-last-adult = Un foyer a besoin d’un adulte. Il en faut d’abord un autre, ou supprimez plutôt toutes vos données dans « Mes données ».
error-role-backwards = Les membres grandissent, d’enfant à ado ou adulte, et d’ado à adulte. Il n’y a pas de retour.
error-paired-already = Ce membre associe ses autres navigateurs depuis son propre tableau de bord.
error-level-not-offered = Ce choix n’est pas possible pour l’instant.
error-too-many-members = Un foyer a douze membres au plus.
error-adults-decide-themselves = Les adultes décident cela pour eux-mêmes.
error-adults-only = Seul un adulte du foyer peut le faire.
error-member-not-found = Ce membre ne fait pas partie du foyer.
