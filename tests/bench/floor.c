/*
 * floor: the least that an ncurses count-down can cost
 *
 * usage: floor [HZ]    redraws one big number HZ times a second (1), and nothing else
 */
#include <curses.h>
#include <poll.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

static const char *const glyphs[10] = {
	"111101101101111", "010110010010111", "111001111100111", "111001111001111", "101101111001001",
	"111100111001111", "111100111101111", "111001001001001", "111101111101111", "111101111001111",
};

static int64_t nanoseconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static void draw_digit(int x, int digit)
{
	for (int i = 0; i < 15; i++)
		if (glyphs[digit][i] == '1')
			mvaddstr(5 + i / 3, x + i % 3 * 2, "##");
}

int main(int argc, char **argv)
{
	int64_t period = 1000000000 / (argc > 1 ? atoi(argv[1]) : 1), next = nanoseconds();
	initscr();
	cbreak();
	noecho();
	nodelay(stdscr, TRUE);
	curs_set(0);
	for (int n = 9999;; n--) {
		erase();
		for (int x = 30, unit = 1000; unit > 0; unit /= 10, x += 8)
			draw_digit(x, n / unit % 10);
		refresh();
		next += period;
		struct pollfd keys = { .fd = 0, .events = POLLIN };
		int64_t left = next - nanoseconds();
		if (poll(&keys, 1, left > 0 ? (int)((left + 999999) / 1000000) : 0) > 0)
			break;
	}
	endwin();
	return 0;
}
