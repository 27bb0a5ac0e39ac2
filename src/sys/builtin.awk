# Turns text files into C: `awk -f builtin.awk name=builtin_catalog exercises.cfg …` prints a
# struct config_text config_NAME of the file behind it; of all behind `name=theme_texts[]` an array, and
# with it config_theme_text_count. Lines become string literals, so a debugger shows them; they keep
# their numbers, but not what every start would read for nothing: indents and lines of comment.
function finish_text(entry) {
	if (texts == 0)
		return
	print "\t;"
	entry = sprintf("{ \"built-in %s\", text_%d, sizeof(text_%d) - 1 }", file, texts, texts)
	if (current ~ /\[\]$/)
		list[++listed] = entry
	else
		printf "const struct config_text config_%s = %s;\n", current, entry
}
function finish_list() {
	if (listed == 0)
		return
	printf "const struct config_text config_%s = {\n", current
	for (i = 1; i <= listed; i++)
		printf "\t%s,\n", list[i]
	sub(/s\[\]$/, "", current)
	printf "};\nconst int config_%s_count = %d;\n", current, listed
}
BEGIN { print "#include \"sys/config.h\"\n" }
FNR == 1 {
	finish_text()
	current = name
	file = FILENAME
	printf "static const char text_%d[] =\n", ++texts
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
END {
	finish_text()
	finish_list()
}
