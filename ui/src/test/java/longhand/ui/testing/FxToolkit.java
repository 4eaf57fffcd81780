package longhand.ui.testing;

import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Scene;
import longhand.ui.theme.Fonts;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/// Starts JavaFX once for the JVM, with Longhand's fonts, and runs each test on its thread. No frame
/// passes by itself during a test: [#pulse] makes one.
public final class FxToolkit implements BeforeAllCallback, InvocationInterceptor {

    @Override
    public void beforeAll(ExtensionContext context) throws ExecutionException, InterruptedException {
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(FxToolkit.class, _ -> start());
    }

    /// Starts JavaFX; once for a JVM.
    public static Boolean start() {
        FutureTask<Boolean> started = new FutureTask<>(
                () -> {
                    Platform.setImplicitExit(false);
                    Fonts.load();
                },
                true);
        Platform.startup(started);
        return await(started);
    }

    /// Runs `job` on the JavaFX thread and waits for it.
    public static <T> T onFx(Callable<T> job) {
        FutureTask<T> task = new FutureTask<>(job);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        return await(task);
    }

    /// Runs `job` on the JavaFX thread and waits for it.
    public static void runOnFx(Runnable job) {
        onFx(() -> {
            job.run();
            return true;
        });
    }

    /// One frame without drawing: style sheets and layout.
    public static void pulse(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static <T> T await(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error failed) {
                throw failed; // a failed assertion is shown as what it is
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("the test was interrupted", e);
        }
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        proceed(invocation);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        proceed(invocation);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        proceed(invocation);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        proceed(invocation);
    }

    private static void proceed(Invocation<Void> invocation) {
        runOnFx(() -> {
            try {
                invocation.proceed();
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
