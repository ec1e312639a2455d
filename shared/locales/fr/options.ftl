# Les options de l’extension.

options-title = Escale dans ce navigateur
options-pairing = Association
options-unpaired-text = Ouvrez le tableau de bord (le lien affiché au démarrage d’Escale), demandez-y un code et saisissez-le ici dans les deux minutes.
options-code = Code du tableau de bord
options-code-hint = Dix lettres et chiffres, par exemple 7K2MQ-9XTRB.
options-name = Nom de ce navigateur
options-name-hint = Vous le reconnaîtrez sur le tableau de bord.
options-name-default = { $browser } sur cet ordinateur
options-pair = Associer
options-waiting-title = C’est presque fait
options-waiting-text = Retournez au tableau de bord et confirmez que « { $name } » est votre navigateur.
options-waiting-unnamed = Retournez au tableau de bord et confirmez ce navigateur.
options-paired = Ce navigateur est associé.
options-paired-name = Ce navigateur est associé avec { $name }.
options-offline = Le service ne répond pas pour l’instant. Rien n’est perdu : tout est gardé ici jusqu’à son retour.
options-forget = Mettre fin à l’association
options-forget-sure = Mettre fin à l’association ? Ce qui n’est pas encore envoyé sera effacé. Le tableau de bord garde ce qu’il montre.
options-forget-yes = Oui, y mettre fin
options-cancel = Annuler
options-service-access = Ce navigateur n’a pas autorisé Escale à joindre son propre service sur cet ordinateur.
options-allow = Autoriser
options-language = Langue
options-language-auto = Comme le navigateur
options-language-en = English
options-language-fr = Français
options-sites = Vos sites suivis
options-sites-none = Aucun pour l’instant. Un à trois, c’est un bon début.
options-sites-add = Ajouter un site
options-address = Adresse du site
options-address-hint = Par exemple youtube.com. Le navigateur ne demande l’accès qu’à ce site.
options-add = Ajouter
options-remove = Retirer
options-remove-named = Retirer { $site }
options-not-granted = attend l’autorisation de ce navigateur
options-allow-named = Autoriser { $site }
options-refused-permission = Le navigateur n’a pas reçu l’accès à ce site : rien n’a été ajouté.
options-private = Escale est absent des fenêtres privées : rien n’y est demandé ni enregistré.
options-advanced = Avancé
options-port = Port du service
options-port-hint = 17817, sauf si vous l’avez changé.
options-save = Enregistrer
options-saved = C’est enregistré.
options-reminders = Quand une semaine attend son bilan
options-reminders-mark = Seulement le point discret sur le bouton
options-reminders-notification = Aussi une notification
options-reminders-hint = Une par semaine, depuis ce navigateur. Le navigateur vous demandera de l’autoriser.
options-markup = Ce qu’Escale sait des pages de ces sites
options-markup-text = Escale regarde comment une page est construite. Pour certains sites, il sait aussi, par des sources publiques, comment leurs pages sont balisées ; cela l’aide seulement à compter. On voit ici, pour ce navigateur, si c’est juste.
options-markup-unverified = { $site } : pas encore assez essayé.
options-markup-verified = { $site } : il trouve ce qu’il doit trouver.
options-markup-retired = { $site } : il ne trouve plus rien et n’est donc plus utilisé. Les signaux d’arrêt continuent sans lui.
options-markup-source = Source : { $file }, { $day }
options-markup-broken = Un fichier livré avec cette version n’est pas utilisé : { $file }, ligne { $line } ({ $detail }).
options-queue = Ce qui attend d’être envoyé
options-queued = { $count ->
    [0] Rien n’attend : le service a tout reçu.
    [one] Un événement attend le service.
   *[other] { $count } événements attendent le service.
}
options-refused = Ce que le service a refusé
options-refused-text = Ces événements sont gardés ici, car le service n’a pas pu les utiliser.
options-refused-when = Quand
options-refused-what = Quoi
options-refused-why = Pourquoi
options-refused-clear = Les effacer
options-failed = Cela n’a pas fonctionné. Réessayez dans un instant.
