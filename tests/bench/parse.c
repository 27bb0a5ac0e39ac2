/*
 * parse: what libconfig alone takes for a file, in milliseconds
 *
 * usage: parse FILE
 */
#include <libconfig.h>
#include <stdio.h>
#include <time.h>

static double now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

int main(int argc, char **argv)
{
	config_t config;
	double began = now_ms();
	config_init(&config);
	if (argc != 2 || config_read_file(&config, argv[1]) != CONFIG_TRUE)
		return 1;
	printf("%.2f\n", now_ms() - began);
	config_destroy(&config);
	return 0;
}
