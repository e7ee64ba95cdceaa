package entente.app.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// How far a long task has come: a bar where somebody looks at standard error, else nothing until
/// the closing line.
interface Progress extends AutoCloseable {
  /// One more is done.
  void step();

  @Override
  void close();

  static Progress of(Outside outside, String task, int many) {
    return outside.talkOnTerminal() && many > 1 ? new Bar(outside, task, many) : new Silent();
  }

  /// Nobody looks.
  record Silent() implements Progress {
    @Override
    public void step() {}

    @Override
    public void close() {}
  }

  /// A bar on standard error.
  final class Bar implements Progress {
    private final ProgressBar bar;

    Bar(Outside outside, String task, int many) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(many)
              .setUpdateIntervalMillis(100)
              .setStyle(ProgressBarStyle.ASCII)
              .setConsumer(
                  new ConsoleProgressBarConsumer(
                      outside.talk(), Math.min(100, outside.width()) - 1))
              .build();
    }

    @Override
    public void step() {
      bar.step();
    }

    @Override
    public void close() {
      bar.close();
    }
  }
}
