# Prints a catalog of N exercises, each with what a person would write down: awk -v N=10000 -f catalog.awk
BEGIN {
	person = "17.3, 41.5, 24.0, 43.5, 38.0, 39.8, 50.0, 43.5, 33.3, 34.4, 44.5, 38.6, 33.3, 34.4, " \
		"44.5, 38.6, 58.6, 25.4, 67.0, 43.6, 71.8, 45.0, 58.6, 25.4, 67.0, 43.6, 71.8, 45.0"
	split("Slow Held Long Short Crossed Seated Lying Side Single Double", how)
	split("bridge crunch plank raise press reach march twist hold curl", what)
	print "exercises = ("
	for (i = 1; i <= N; i++) {
		print "{ id = \"exercise-" i "\";"
		print "name = \"" how[i % 10 + 1] " " what[int(i / 10) % 10 + 1] " " i "\";"
		print "step = \"use-it\"; kind = \"reps\"; sides = \"both\"; back = \"flat\";"
		print "equipment = (\"mat\"); primaryMuscles = (\"abdominals\", \"hip flexors\");"
		print "setup = (\"Lie on your back.\", \"Knees bent, feet flat.\");"
		print "moves = (\"Lower slowly.\", \"Come back.\");"
		print "doses = ({ level = 1; sets = [8, 8]; }, { level = 2; sets = [10, 10, 10]; });"
		print "cues = ({ text = \"Slow and easy\"; when = \"start\"; },"
		print "{ text = \"Low back stays heavy\"; when = \"during\"; });"
		print "faults = ({ sign = \"The back arches\"; fix = \"Go less far.\"; });"
		print "check = \"Flat all the way?\";"
		if (i > 1)
			print "easier = (\"exercise-" i - 1 "\");"
		print "figure = { anchor = \"hip\"; cycle = \"pingpong\";"
		print "keys = ({ name = \"home\"; at = [" person "]; }, { name = \"out\"; at = [" person "]; });"
		print "}; }" (i < N ? "," : "")
	}
	print ");"
}
