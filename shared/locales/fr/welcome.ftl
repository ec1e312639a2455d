# La première fois : une question par page.

welcome-step = Étape { $step } sur { $steps }
welcome-next = Continuer
welcome-back = Retour
welcome-later = Plus tard
welcome-language-title = Quelle langue préférez-vous ?
welcome-promise-does = Escale demande ce que vous venez chercher avant l’ouverture d’un site, et signale le moment de s’arrêter.
welcome-promise-not = Il ne verrouille rien de lui-même, et tout reste sur cet ordinateur. À chaque étape vous pouvez revenir en arrière, et tout modifier plus tard.
welcome-sites-title = Quels sites méritent un instant de réflexion ?
welcome-sites-text = Choisissez-en un à trois. Mieux vaut peu : tout le reste ne change pas, et vous pourrez modifier ce choix à tout moment.
welcome-sites-search = Chercher
welcome-sites-not-found = Absent des propositions. Collez plutôt son adresse.
welcome-sites-own = Sites de votre choix
welcome-sites-chosen = { $count ->
    [0] Rien de choisi pour l’instant.
    [one] Un site choisi.
   *[other] { $count } sites choisis.
}
welcome-sites-many = C’est beaucoup pour commencer. Le sas se montrera avant chacun d’eux.
welcome-sites-more = Un autre site : collez son adresse
welcome-sites-add = Ajouter
welcome-browser-title = Ajoutez Escale à votre navigateur
welcome-browser-text = L’extension pose la question dans votre navigateur. À faire dans chaque navigateur que vous utilisez.
welcome-stage-add = Ajoutez l’extension
welcome-stage-pair = Associez-la à cet ordinateur
welcome-chrome = Dans Chrome, Edge ou Chromium
welcome-chrome-1 = Ouvrez { $page } et activez le « mode développeur ».
welcome-chrome-2 = Choisissez « Charger l’extension non empaquetée » et désignez le dossier { $folder }.
welcome-firefox = Dans Firefox
welcome-firefox-1 = Ouvrez { $page } et choisissez « Charger un module complémentaire temporaire ».
welcome-firefox-2 = Désignez le fichier { $file }. Firefox l’oublie en se fermant ; le guide dit comment l’installer pour de bon.
welcome-options = Ouvrez ensuite les options de l’extension : le bouton Escale de la barre d’outils y mène.
welcome-used-title = Escale est déjà dans votre navigateur
welcome-used-text = Rien à ajouter, rien à associer. Quand ce navigateur demande qui est là, choisissez votre nom : dès lors, ce sont vos sites et votre temps qui comptent.
welcome-done-title = Tout est prêt
welcome-done-almost = C’est presque prêt
welcome-done-no-site = Vous n’avez pas encore choisi de site. Faites-le quand vous voulez, sous « Sites ».
welcome-done-no-browser = Aucun navigateur n’est encore associé : rien n’est demandé pour l’instant. Sous « Sites », un code en associe un.
welcome-done-gate = Ouvrez un de vos sites : le sas vient d’abord. « Pas maintenant » tient toujours en une touche, Échap.
welcome-done-permission = Votre navigateur demandera peut-être une fois l’autorisation de voir chaque site ; le bouton Escale de sa barre d’outils le signale.
welcome-done-cue = À la fin du temps prévu, un signal demande si vous avez fini. Continuer reste toujours possible.
welcome-done-elsewhere = Partout ailleurs, rien ne change et rien n’est enregistré.
welcome-done-action = Voir aujourd’hui
pairing-used = Vous utilisez { $browser }, le navigateur { $of }. Il demande qui est là.
pairing-text = Saisissez ce code dans les options de l’extension :
pairing-code = Code d’association : { $code }
pairing-left = { $seconds ->
    [one] Valable encore une seconde.
   *[other] Valable encore { $seconds } secondes.
}
pairing-new = Montrer un code
pairing-again = Montrer un nouveau code
pairing-expired = Ce code n’est plus valable.
pairing-question = Est-ce votre navigateur ?
pairing-question-hint = Répondez oui seulement si vous venez de saisir le code dans ce navigateur.
pairing-yes = Oui, c’est le mien
pairing-no = Non
pairing-refused = Pas d’association. Un nouveau code peut être montré à tout moment.
pairing-done = { $browser } est associé.
