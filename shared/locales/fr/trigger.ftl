# Ce qui amène ici, pour qui veut le dire.

trigger-wish = Une envie précise
trigger-habit = L’habitude
trigger-boredom = L’ennui
trigger-stress = Le stress
trigger-notification = Une notification
trigger-message = Un message
trigger-work = Le travail
