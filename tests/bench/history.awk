# Prints a history of about N lines, forty to a session, two sessions a day, half of the lines answers to
# the self-check of the line before: awk -v N=120000 -f history.awk
BEGIN {
	OFS = "\t"
	none = "-"
	split("pelvic-tilt cat-camel glute-bridge heel-slide dead-bug plank bird-dog", exercises, " ")
	print "#deadbug-history\t1"
	print "id\twhen\ttype\texercise\tlevel\tset\tside\tunit\ttarget\tdone\tclean\tfelt\tpain\teffort\tnote"
	for (session = 0; line < N; session++) {
		half_day = session % 2
		day = int(session / 2)
		date = sprintf("%04d-%02d-%02d", 1970 + int(day / 336), int(day / 28) % 12 + 1, day % 28 + 1)
		compact = date
		gsub("-", "", compact)
		id = sprintf("%sT%02d0000Z-b%03d", compact, 7 + 10 * half_day, session % 1000)
		for (n = 1; n <= 39 && line < N; n += 2) {
			line += 2
			minute = sprintf("%sT%02d:%02d", date, 8 + 10 * half_day, n)
			print id "." n, minute ":00+01:00", "set", exercises[int(n / 6) + 1], 2, n % 3 + 1 "/3", "alt", "reps", 10, 10, none, none, none, none, none
			print id "." n + 1, minute ":09+01:00", "amend", id "." n, none, none, none, none, none, none, 6 + n % 5, "abs", 0, none, none
		}
		line++
		print id ".41", sprintf("%sT%02d:50:00+01:00", date, 8 + 10 * half_day), "session", "step-3-a", none, none, none, "s", 2400, 2390, none, none, none, none, "finished"
	}
}
