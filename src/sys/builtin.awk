# Turns text files into C: `awk -f builtin.awk name=catalog exercises.cfg …` prints, for each, a
# struct config_text config_builtin_NAME. Lines become string literals, so a debugger shows them; they
# keep their numbers, but not what every start would read for nothing: indents and lines of comment.
function finish() {
	if (current != "")
		printf "\t;\nconst struct config_text config_builtin_%s = {\n\t\"built-in %s\", text_%s, sizeof(text_%s) - 1 };\n", \
			current, file, current, current
}
BEGIN { print "#include \"sys/config.h\"\n" }
FNR == 1 {
	finish()
	current = name
	file = FILENAME
	printf "static const char text_%s[] =\n", name
}
{
	sub(/^[ \t]+/, "")
	sub(/^#.*/, "")
	gsub(/\\/, "\\\\")
	gsub(/"/, "\\\"")
	gsub(/\t/, "\\t")
	gsub(/\?\?/, "?\\?")
	printf "\t\"%s\\n\"\n", $0
}
END { finish() }
