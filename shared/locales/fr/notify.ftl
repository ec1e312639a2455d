# Quels sites peuvent prévenir : la page, et la carte sur une page qui le demande.

notify-title = De quoi ai-je envie qu’on me prévienne ?
notify-intro = Un site ne peut vous prévenir que si vous le laissez faire. Décidez ici pour vos sites suivis. Vos choix restent dans ce navigateur.
notify-able = Ce navigateur applique vos choix lui-même.
notify-give-back = Rendre cette autorisation
notify-asks-permission = Ce navigateur peut appliquer vos choix lui-même. Il vous demande son autorisation quand vous autorisez un site ou le mettez en sourdine.
notify-waits = Pour l’instant, il n’a pas cette autorisation : Escale répond « non » dans les pages des sites en sourdine, et le navigateur vous interroge pour les autres, comme toujours.
notify-let-browser = Laisser faire le navigateur
notify-let-named = Laisser faire le navigateur pour { $site }
notify-refused = Le navigateur n’en a pas reçu l’autorisation : rien n’a changé.
notify-cannot = Firefox garde pour lui la liste de qui peut vous prévenir : aucune extension ne peut la lire ni la changer.
notify-cannot-where = Vous la trouvez dans les paramètres de Firefox, sous Vie privée et sécurité, Permissions, Notifications.
notify-cannot-offer = Escale peut répondre dans les pages des sites suivis : « Sourdine » dit non pour vous, « Me demander d’abord » vous montre qui demande, « Autoriser » laisse faire. Ce que Firefox a déjà autorisé peut encore arriver quand le site est fermé ; seule la liste de Firefox y met fin.
notify-no-sites = Vous ne suivez encore aucun site. Un à trois, c’est un bon début.
notify-add-site = Ajouter un site
notify-others = Quand un de mes sites demande à me prévenir
notify-others-browser = Le navigateur s’en occupe
notify-others-ask = Me le montrer d’abord
notify-others-hint = Pour les sites qui n’ont pas leur propre choix ci-dessous.
notify-choice-none = Comme ci-dessus
notify-choice-allow = Autoriser
notify-choice-ask = Me demander d’abord
notify-choice-mute = Sourdine
notify-now-block = En ce moment : rien de ce site ne passe.
notify-now-allow = En ce moment : le navigateur laisse ce site vous prévenir.
notify-now-allow-already = En ce moment : le navigateur laisse déjà ce site vous prévenir. Mettez-le en sourdine, ou revenez dessus dans les réglages du navigateur pour ce site.
notify-now-muted-here = En ce moment : Escale dit non pour vous dans ses pages.
notify-now-held = En ce moment : quand il demande, Escale vous le montre d’abord.
notify-now-browser = En ce moment : le navigateur s’en occupe.
notify-asked = { $count ->
    [one] Il a demandé une fois, le { $day } à { $time }.
   *[other] Il a demandé { $count } fois, la dernière le { $day } à { $time }.
}
notify-said-allow = Vous avez laissé le navigateur demander.
notify-said-later = Vous avez répondu : pas maintenant.
notify-said-never = Vous avez répondu : jamais ici.
notify-whole-host = Le navigateur ne connaît que { $hosts } en entier : ce choix vaut pour tout le site.
notify-saved = C’est enregistré.
notify-saved-waits = C’est enregistré. Le navigateur ne s’en charge pas encore : il attend votre autorisation.
notify-undo = Annuler
notify-undo-named = Annuler le choix pour { $site }
notify-next-page = Les pages déjà ouvertes s’y mettent à leur prochain chargement.
notify-failed = Cela n’a pas fonctionné. Réessayez dans un instant.
notify-open = De quoi ai-je envie qu’on me prévienne ?
notify-card-eyebrow = Notifications
notify-card-title = { $site } aimerait vous prévenir
notify-card-body = « Autoriser » laisse le navigateur vous poser la question.
notify-card-later = Pas maintenant
notify-card-allow = Autoriser
notify-card-never = Jamais ici
