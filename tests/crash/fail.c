/* Makes the Nth system call that writes fail, for a test: FAIL_NTH (from 1), FAIL_WITH (errno), FAIL_BELOW (only paths that contain this).
   Built as a shared object and preloaded. Each such call is counted; the count goes to FAIL_COUNT when the process ends. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long count, nth;
static int with, armed;
static const char *below;

__attribute__((constructor)) static void start(void) {
  const char *n = getenv("FAIL_NTH"), *w = getenv("FAIL_WITH");
  below = getenv("FAIL_BELOW");
  nth = n ? atol(n) : 0;
  with = w ? atoi(w) : ENOSPC;
  armed = below != NULL;
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("FAIL_COUNT");
  if (!path) return;
  FILE *out = fopen(path, "w");
  if (out) {
    fprintf(out, "%ld\n", count);
    fclose(out);
  }
}

static int fails(void) {
  long mine = __atomic_add_fetch(&count, 1, __ATOMIC_SEQ_CST);
  /* Everything from the Nth call on fails, as on a full or unplugged disk, where FAIL_REST is set. */
  if (nth > 0 && (mine == nth || (mine > nth && getenv("FAIL_REST")))) {
    errno = with;
    return 1;
  }
  return 0;
}

static int ours_path(const char *path) { return armed && path && strstr(path, below) != NULL; }

static int ours(int fd) {
  char link[64], path[4096];
  if (!armed) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return strstr(path, below) != NULL;
}

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

ssize_t write(int fd, const void *data, size_t size) {
  REAL(write);
  return ours(fd) && fails() ? -1 : real(fd, data, size);
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
  REAL(pwrite);
  return ours(fd) && fails() ? -1 : real(fd, data, size, at);
}
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
  REAL(pwrite64);
  return ours(fd) && fails() ? -1 : real(fd, data, size, at);
}
int fsync(int fd) {
  REAL(fsync);
  return ours(fd) && fails() ? -1 : real(fd);
}
int fdatasync(int fd) {
  REAL(fdatasync);
  return ours(fd) && fails() ? -1 : real(fd);
}
int ftruncate(int fd, off_t size) {
  REAL(ftruncate);
  return ours(fd) && fails() ? -1 : real(fd, size);
}
int ftruncate64(int fd, off64_t size) {
  REAL(ftruncate64);
  return ours(fd) && fails() ? -1 : real(fd, size);
}
int rename(const char *from, const char *to) {
  REAL(rename);
  return (ours_path(from) || ours_path(to)) && fails() ? -1 : real(from, to);
}
int unlink(const char *path) {
  REAL(unlink);
  return ours_path(path) && fails() ? -1 : real(path);
}
int chmod(const char *path, mode_t mode) {
  REAL(chmod);
  return ours_path(path) && fails() ? -1 : real(path, mode);
}
static int create(int flags) { return (flags & (O_CREAT | O_WRONLY | O_RDWR)) != 0; }
int open(const char *path, int flags, ...) {
  REAL(open);
  va_list rest;
  va_start(rest, flags);
  mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  return create(flags) && ours_path(path) && fails() ? -1 : real(path, flags, mode);
}
int open64(const char *path, int flags, ...) {
  REAL(open64);
  va_list rest;
  va_start(rest, flags);
  mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  return create(flags) && ours_path(path) && fails() ? -1 : real(path, flags, mode);
}
