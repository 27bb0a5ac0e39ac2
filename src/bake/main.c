/* bake: a program that runs while deadbug is built; `bake catalog exercises.cfg > catalog.c` */
#include <stdlib.h>

#include "bake/bake.h"

int main(int argc, char **argv)
{
	if (argc < 3) {
		fprintf(stderr, "usage: bake KIND FILE... > C_FILE\n");
		return 2;
	}
	return bake(argv[1], argv + 2, argc - 2, stdout, stderr) ? EXIT_SUCCESS : EXIT_FAILURE;
}
