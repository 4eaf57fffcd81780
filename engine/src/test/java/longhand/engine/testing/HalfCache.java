package longhand.engine.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import longhand.engine.tensor.Activations;
import longhand.engine.tensor.Batch;
import longhand.engine.tensor.ComputeBackend;
import longhand.engine.tensor.Heads;
import longhand.engine.tensor.HostActivations;
import org.jspecify.annotations.Nullable;

/// A CPU backend that keeps keys and values as precisely as a card does, in half floats: what a card is compared with.
public final class HalfCache {

    private HalfCache() {}

    public static ComputeBackend of(ComputeBackend backend) {
        return (ComputeBackend) Proxy.newProxyInstance(
                HalfCache.class.getClassLoader(), new Class<?>[] {ComputeBackend.class}, (_, method, arguments) -> {
                    if (method.getName().equals("store")) {
                        Batch batch = (Batch) arguments[4];
                        round((Activations) arguments[0], (Heads) arguments[1], batch.rows());
                        round((Activations) arguments[0], (Heads) arguments[2], batch.rows());
                    }
                    return invoke(backend, method, arguments);
                });
    }

    private static @Nullable Object invoke(ComputeBackend backend, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(backend, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static void round(Activations x, Heads heads, int count) {
        float[] values = HostActivations.values(x);
        for (int row = 0; row < count; row++) {
            int at = row * x.width() + heads.offset();
            for (int i = at; i < at + heads.width(); i++) {
                values[i] = Float.float16ToFloat(Float.floatToFloat16(values[i]));
            }
        }
    }
}
