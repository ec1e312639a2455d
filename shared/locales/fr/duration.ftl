# Durées, et ce qui en était prévu.

duration-seconds = { $seconds } s
duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-hours-minutes = { $hours } h { $minutes }
duration-stayed = Durée : { $attended }.
duration-planned-stayed = Prévu : { $planned }, vécu : { $attended }.
