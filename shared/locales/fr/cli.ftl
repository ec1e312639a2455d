# Ce que dit la commande « escale ».

cli-help =
    Escale : une intention avant d’ouvrir un site, un endroit naturel où s’arrêter.

    Usage : escale COMMANDE

      serve      démarre le service et affiche le lien qui ouvre le tableau de bord
      open       ouvre le tableau de bord du service en marche
      doctor     dit si tout va bien, et que faire sinon
      backup     fait une sauvegarde maintenant
      restore    met une sauvegarde à la place des données
      rebuild    recompte tous les jours d’après vos visites, et dit si l’un d’eux était différent
      import     ajoute un historique venu d’ailleurs, lu dans un fichier
      pin        oublie le code des actions de famille (escale pin reset)
      install    démarre Escale avec votre session
      uninstall  ne le démarre plus ; vos données restent

    escale COMMANDE --help en dit plus.
cli-help-serve =
    Usage : escale serve [--quiet]

    Démarre le service, sur cet ordinateur seulement, et affiche le lien qui ouvre le tableau de bord.
    Il tourne jusqu’à ce que vous appuyiez sur Ctrl+C.

      --quiet  n’affiche pas de lien (démarrage sans personne devant l’écran)
cli-help-open =
    Usage : escale open [--print] [NOM]

    Ouvre le tableau de bord du service en marche dans votre navigateur, par un lien qui sert une fois, dans la minute.
    Avec un NOM : celui de qui n’a plus ni code ni navigateur à soi, donc aucun autre moyen d’y arriver.

      --print  affiche seulement le lien
cli-help-doctor =
    Usage : escale doctor

    Examine le dossier des données, la base, le service et l’horloge, et dit ce qui demande votre attention.
cli-help-backup =
    Usage : escale backup

    Fait une sauvegarde maintenant, la vérifie et dit où elle est. Escale peut tourner pendant ce temps.
    De lui-même, Escale en fait une chaque nuit et garde celles de 7 jours, de 4 semaines et de 3 mois.
cli-help-restore =
    Usage : escale restore [--yes] [FICHIER]

    Met une sauvegarde à la place des données : celle que vous choisissez dans la liste, ou FICHIER. Arrêtez d’abord Escale.
    Ce qui s’y trouve est gardé comme sauvegarde.

      --yes  ne pose pas de question
cli-help-rebuild =
    Usage : escale rebuild

    Recompte tous les jours d’après vos visites, et dit si l’un d’eux était différent. Interrompu en route, rien n’a changé.
cli-help-import =
    Usage : escale import FICHIER

    Ajoute aux vôtres les visites de FICHIER, un historique venu d’ailleurs. Arrêtez d’abord Escale. Le guide dit comment
    s’écrit FICHIER. Une sauvegarde est faite avant. Vous pouvez interrompre et recommencer à tout moment : rien n’est
    ajouté deux fois, et ce qui est là ne change pas.
cli-help-pin =
    Utilisation : escale pin reset [NOM]

    Oublie le code de l’adulte qui s’appelle NOM, qui en choisit un autre dans le tableau de bord. Arrêtez d’abord Escale.
    La personne à qui appartient ce compte de l’ordinateur peut le faire : un code écarte les autres devant un navigateur ouvert, pas elle.
    L’adulte lit dans le journal de la famille que son code a été oublié.
cli-help-install =
    Usage : escale install

    Démarre Escale maintenant, puis avec chaque session.
cli-help-uninstall =
    Usage : escale uninstall

    Arrête Escale et ne le démarre plus avec votre session. Vos données restent à leur place.

cli-serve-ready = Escale est à l’adresse { $address }
cli-serve-open = Ouvrez le tableau de bord par ce lien ; il sert une fois, dans la minute :
cli-serve-again = Un autre lien, à tout moment : { $command } open
cli-serve-extension = Chargez ensuite l’extension, pour { $browser } : { $folder }
cli-serve-whose = Chaque personne ouvre son tableau de bord depuis la barre d’outils de son navigateur ; qui n’a ni navigateur ni code, par son nom, comme dans : { $command } open Ada
cli-serve-stop = Ctrl+C arrête Escale.
cli-serve-no-room = Le disque est plein : Escale montre ce qu’il a, et n’enregistre rien de nouveau tant qu’il n’y a pas de place.
cli-serve-failed = Escale n’a pas pu démarrer ; les lignes ci-dessus disent pourquoi.
cli-port-escale = Escale tourne déjà à l’adresse { $address }. Ouvrez son tableau de bord avec : { $command } open
cli-port-busy = Un autre programme utilise le port { $port }. Arrêtez-le, ou choisissez un autre port avec ESCALE_PORT et indiquez le même dans les options de l’extension.
cli-not-running = Escale ne tourne pas à l’adresse { $address }. Démarrez-le avec : { $command } serve
cli-setting-wrong = Le réglage { $name } ne peut pas servir : { $reason }
cli-data-open = D’autres comptes de cet ordinateur peuvent ouvrir { $path }. Pour en réserver l’accès : { $command }
cli-data-unwritable = Escale ne peut pas utiliser { $path } ({ $said }). Le disque est-il plein ?
cli-data-full = Il n’y a plus de place sur le disque de { $path }. Faites de la place, puis réessayez ; ce qui y est enregistré n’a pas changé.
cli-data-forbidden = Escale n’a pas le droit d’écrire dans { $path } ({ $said }). Donnez ce droit à votre compte.
cli-data-damaged = Les données dans { $path } sont abîmées ({ $said }). Démarrez Escale avec « { $command } serve » : il répare le fichier, ou met la dernière bonne sauvegarde à sa place.
cli-data-newer = Les données viennent d’un Escale plus récent. Mettez Escale à jour pour les ouvrir.
cli-open-done = Le tableau de bord s’ouvre dans votre navigateur.
cli-open-no-link = Le lien n’a pas pu être fait ({ $said }). « { $command } doctor » en dit plus.
cli-open-failed = Aucun navigateur n’a pu être ouvert. Utilisez ce lien ; il sert une fois, dans la minute :

cli-data-held = Un autre Escale travaille sur { $path } : processus { $process } ({ $work }). Arrêtez-le d’abord.
cli-data-held-unknown = Un autre programme travaille sur { $path }. Arrêtez-le d’abord.
cli-data-repaired = L’index des données était abîmé et a été reconstruit ; rien n’est perdu.
cli-data-restored = Les données étaient abîmées ou absentes. La sauvegarde du { $since } a pris leur place ; ce qui s’est passé depuis manque.
cli-data-started-empty = Les données étaient abîmées ou absentes, et il n’y a pas de bonne sauvegarde. Escale repart de zéro.
cli-data-kept = Ce qui s’y trouvait est gardé dans { $path }.
cli-upgrade-copying = Une sauvegarde avant de mettre les données à jour
cli-upgrade-no-backup = Escale ne change pas les données avant d’avoir une sauvegarde. { $reason }

cli-backup-copying = Copie
cli-backup-done = La sauvegarde est { $path } ({ $size } Kio).
cli-backup-failed = Rien n’a changé. { $reason }
cli-backup-nothing = Il n’y a pas encore de données dans { $path }.
cli-backup-reason-nightly = de la nuit
cli-backup-reason-asked = demandée
cli-backup-reason-upgrade = avant une mise à jour
cli-backup-reason-import = avant une importation
cli-backup-reason-replaced = avant une restauration
cli-backup-ahead = datée par une horloge fausse, compte comme la plus ancienne
cli-restore-line = { $number }  { $taken }  { $reason }  { $size } Kio
cli-restore-which = Laquelle
cli-restore-sure = Mettre { $path } à la place des données ? Ce qui s’y trouve est gardé comme sauvegarde.
cli-restore-keeping = Mise de côté
cli-restore-done = C’est fait. Ce qui s’est passé depuis le { $since } manque ; la dernière sauvegarde le contient.
cli-restore-left = Rien n’a changé.
cli-restore-none = Il n’y a pas de sauvegarde dans { $path }.
cli-restore-no-file = Il n’y a pas de fichier { $path }.
cli-restore-damaged = { $path } est inutilisable : { $reason }.

cli-install-done = Escale démarre désormais avec votre session, et tourne à l’adresse { $address }.
cli-install-failed = Le démarrage avec votre session n’a pas pu être mis en place : { $reason }
cli-install-file = Sa description se trouve dans { $path }.
cli-uninstall-done = Escale ne démarre plus avec votre session. Vos données sont toujours dans { $path }.
cli-uninstall-nothing = Escale n’était pas réglé pour démarrer avec votre session.
cli-login-unsupported = Escale ne sait pas préparer son démarrage sur ce système. Démarrez-le avec : { $command } serve

cli-rebuild-counting = Comptage
cli-rebuild-days =
    { $days ->
        [one] { $days } jour a été recompté.
       *[other] { $days } jours ont été recomptés.
    }
cli-rebuild-same = Tous étaient justes.
cli-rebuild-differed =
    { $days ->
        [one] { $days } jour était différent ; il est juste à présent.
       *[other] { $days } jours étaient différents ; ils sont justes à présent.
    }

cli-import-reading = Lecture
cli-import-no-file = Il n’y a pas de fichier { $path }.
cli-import-unreadable-file = { $path } n’a pas pu être lu ({ $said }). Ce qui a été lu avant est gardé.
cli-import-empty = { $path } est vide.
cli-import-not-history = { $path } n’est pas un historique qu’Escale sait lire : sa première ligne ne le dit pas. Le guide montre comment un tel fichier commence.
cli-import-newer = { $path } a été écrit pour un Escale plus récent. Mettez Escale à jour pour l’importer.
cli-import-stopped = Interrompu. Ce qui a été lu est gardé ; la même commande reprend à partir de là.
cli-import-new =
    { $visits ->
        [0] Aucune visite n’a été ajoutée.
        [one] Une visite a été ajoutée.
       *[other] { $visits } visites ont été ajoutées.
    }
cli-import-known =
    { $visits ->
        [one] Une était déjà là.
       *[other] { $visits } étaient déjà là.
    }
cli-import-gone =
    { $visits ->
        [one] Une avait été supprimée, et le reste.
       *[other] { $visits } avaient été supprimées, et le restent.
    }
cli-import-refused =
    { $lines ->
        [one] Une ligne a été laissée de côté :
       *[other] { $lines } lignes ont été laissées de côté :
    }
cli-import-line = Ligne { $number } : { $why } ({ $code })
cli-import-more =
    { $lines ->
        [one] Et une autre ligne.
       *[other] Et { $lines } autres lignes.
    }
cli-import-why-long = elle est plus longue que toute visite
cli-import-why-json = ce n’est pas du JSON en UTF-8
cli-import-why-field = « { $place } » manque, ou n’est pas comme le format le demande
cli-import-why-fields = la ligne n’est pas comme le format le demande
cli-import-why-zone = cet ordinateur ne connaît pas ce fuseau horaire
cli-import-why-site = le site n’est pas une adresse
cli-import-why-sites = le fichier nomme plus de sites qu’Escale n’en prend
cli-import-why-instant = une heure est avant 2000, ou après demain
cli-import-why-reversed = un intervalle finit avant de commencer
cli-import-why-stretch = un intervalle dure plus d’un jour
cli-import-why-before = quelque chose s’est passé avant le début de la visite
cli-import-why-attended = elle ne dit pas combien de temps vous étiez là (« attended » ou « attended_ms »)
cli-import-why-origin = une intention demande « origin » : comment la visite a commencé
cli-import-why-end = « end » demande « ended_at »
cli-import-why-answer = « answer » et « answered_at » vont ensemble

cli-doctor-ok = bien
cli-doctor-care = à voir
cli-doctor-all-well = Tout va bien.
cli-doctor-needs-care =
    { $count ->
        [one] Un point demande votre attention.
       *[other] { $count } points demandent votre attention.
    }
cli-doctor-sqlite = SQLite { $version }
cli-doctor-sqlite-old = SQLite { $version } est trop ancien ; il faut au moins { $needed }. Installez un Python plus récent.
cli-doctor-sqlite-reset = SQLite { $version }, qui a un défaut très rare qu’Escale évite en écrivant d’un seul endroit (sqlite.org/wal.html#walresetbug)
cli-doctor-backup = La dernière bonne sauvegarde est du { $taken }
cli-doctor-backup-old = La dernière bonne sauvegarde est du { $taken }. Faites-en une avec « escale backup », et voyez ce que dit le service à son démarrage.
cli-doctor-backup-none = Il n’y a pas de bonne sauvegarde. Faites-en une avec « escale backup ».
cli-doctor-backup-soon = Il n’y a pas encore de sauvegarde ; la première nuit en fait une
cli-doctor-backup-ahead = Une sauvegarde est datée du { $taken }, dans le futur : l’horloge était fausse quand elle a été faite, ou l’est à présent. Escale la tient pour la plus ancienne. Si l’horloge est juste, vous pouvez supprimer { $path }
cli-doctor-tasks = Les tâches de la nuit sont faites, la plus ancienne le { $done }
cli-doctor-tasks-ahead = Une tâche de la nuit est notée comme faite le { $done }, dans le futur : l’horloge était fausse alors, ou l’est à présent. Si l’horloge est juste, Escale la refait dans les dix minutes.
cli-doctor-tasks-late = Une tâche de la nuit a été faite pour la dernière fois le { $done }. Redémarrez Escale, et voyez ce qu’il dit.
cli-doctor-tasks-never = Les tâches de la nuit n’ont jamais été faites. Redémarrez Escale, et voyez ce qu’il dit.
cli-doctor-tasks-soon = Les tâches de la nuit viennent avec la première nuit
cli-doctor-plan = « { $browser } » est passé le { $seen }, et suit le plan de ce moment ou un plus récent
cli-doctor-plan-none = « { $browser } » n’est pas encore passé, et n’a pas de plan
cli-doctor-notice = Il est arrivé quelque chose aux données le { $happened }. Le tableau de bord dit quoi, jusqu’à ce que vous l’ayez vu.
cli-doctor-data-private = Seul votre compte peut ouvrir le dossier des données { $path }
cli-doctor-data-missing = Il n’y a pas encore de dossier de données ; le premier démarrage crée { $path }
cli-doctor-database-sound = La base de données est saine (version { $version })
cli-doctor-database-missing = Il n’y a pas encore de base de données ; le premier démarrage la crée
cli-doctor-database-damaged = La base de données est abîmée : { $reason }. Démarrez Escale : il répare le fichier, ou met la dernière bonne sauvegarde à sa place.
cli-doctor-database-newer = La base de données vient d’un Escale plus récent (version { $version }). Mettez Escale à jour.
cli-doctor-service-running = Le service répond à l’adresse { $address }
cli-doctor-service-stopped = Le service ne tourne pas. Démarrez-le avec : { $command } serve
cli-doctor-service-stranger = Un autre programme répond à l’adresse { $address }. Arrêtez-le, ou choisissez un autre port avec ESCALE_PORT.
cli-doctor-disk = { $free } Mo sont libres sur le disque
cli-doctor-disk-low = Il ne reste que { $free } Mo libres sur le disque. Faites de la place, sinon rien ne pourra plus être enregistré.
cli-doctor-key = La clé du service est lisible
cli-doctor-key-missing = Le service n’a pas encore de clé ; la première association la crée
cli-doctor-key-broken = La clé du service est illisible. Supprimez { $path } et associez de nouveau vos navigateurs.
cli-doctor-clock = L’horloge indique { $now }
cli-doctor-clock-wrong = L’horloge indique { $now }, ce qui ne peut pas être juste. Mettez l’ordinateur à l’heure.
cli-doctor-clock-doubted = L’horloge indique { $now } ; la dernière nuit où Escale a travaillé était le { $known }. Pour qu’une horloge fausse n’efface rien, ce qui a été gardé assez longtemps ne part que si l’horloge le dit depuis un jour. Si elle est fausse, mettez-la à l’heure ; si elle est juste, il n’y a rien à faire.
cli-doctor-events-kept = Aucun événement d’un navigateur n’a dû être écarté
cli-doctor-events-once =
    { $events ->
        [one] { $events } événement d’un navigateur a été écarté, il y a plus d’une semaine
       *[other] { $events } événements des navigateurs ont été écartés, aucun cette dernière semaine
    }
cli-doctor-events-lately =
    { $events ->
        [one] { $events } événement d’un navigateur a été écarté
       *[other] { $events } événements des navigateurs ont été écartés
    } ({ $clock } pour une heure impossible, { $beyond } au-delà de ce qu’une visite peut contenir). Réglez l’horloge de l’ordinateur et mettez l’extension à jour.
cli-doctor-visits-believed = Toutes les visites sont crédibles
cli-doctor-visits-odd = Visites comptées pour ce qui est possible : { $clamped } annonçaient plus que le temps passé, { $long } ont duré plus d’un jour
cli-doctor-visits-future =
    { $future ->
        [one] { $future } visite est
       *[other] { $future } visites sont
    } dans le futur : l’horloge était fausse alors. Les autres jours n’en souffrent pas.
cli-exemptions-wrong = { $path } est inutilisable : il y faut des listes « never » et « passthrough » comme dans shared/catalogue/exemptions.json. Corrigez-le, ou retirez ESCALE_EXEMPTIONS.

cli-open-whose = La personne qui a installé Escale a quitté le foyer. Dites de qui ouvrir le tableau de bord, comme dans { $command } open Ada. Il s’ouvre pour qui n’a ni code ni navigateur ; cette personne lit dans le journal que c’est fait.
cli-open-nobody = Personne de ce nom n’est à la fois sans code et sans navigateur. Les autres ouvrent leur tableau de bord depuis un navigateur à eux.
cli-pin-nobody = Aucun adulte de ce nom n’a de code.
cli-pin-which = Plusieurs adultes ont un code : dites de qui (par son nom), comme dans { $command } pin reset Ada.
cli-pin-reset = Le code est oublié. On en choisit un autre à la page Famille du tableau de bord.
