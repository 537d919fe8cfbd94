import Foundation

/// What some work takes of the processor on this thread: a busy machine makes it wait, and hardly changes this.
///
/// - Parameter work: done once, here and now.
public func processorTime(_ work: () -> Void) -> Duration {
    func now() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
    let start = now()
    work()
    return now() - start
}
